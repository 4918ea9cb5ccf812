package dev.hirenow.common.limit;

import java.time.Duration;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.problem.CommonProblemTypes;

/** Rejects requests from an address that sends too many, before any other work is done for them. */
@ApplicationScoped
class AddressRateLimit {

    // After the check for malformed paths, and before everything that costs something.
    private static final int PRIORITY = 705;

    private final RateLimiter requests;

    AddressRateLimit(LimitSettings settings) {
        this.requests = RateLimiter.of(Rate.aSecond(settings.addressRequests()));
    }

    void filter(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext exchange) {
        requests.take(ClientAddress.of(exchange.request()))
                .ifPresentOrElse(wait -> refuse(exchange, wait), exchange::next);
    }

    private static void refuse(RoutingContext exchange, Duration wait) {
        exchange.response().putHeader(TooManyRequestsProblem.RETRY_AFTER, TooManyRequestsProblem.seconds(wait));
        UnreadBodyHandler.refuse(
                exchange, CommonProblemTypes.TOO_MANY_REQUESTS, "Too many requests from this address.");
    }
}
