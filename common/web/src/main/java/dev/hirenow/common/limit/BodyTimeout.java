package dev.hirenow.common.limit;

import java.time.Duration;
import java.util.List;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.ProblemResponder;

/**
 * Answers a request whose body does not arrive in time and closes its connection, so that the request does not wait for
 * ever.
 */
@ApplicationScoped
class BodyTimeout {

    private static final int PRIORITY = 690;

    private final Duration time;
    private final List<StreamedBodyRequestMatcher> longBodies;

    BodyTimeout(LimitSettings settings, Instance<StreamedBodyRequestMatcher> longBodies) {
        this.time = settings.bodyTime();
        this.longBodies = longBodies.stream().toList();
    }

    void filter(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext exchange) {
        if (hasBody(exchange.request()) && longBodies.stream().noneMatch(own -> own.expectedAt(exchange))) {
            long timer = exchange.vertx().setTimer(time.toMillis(), _ -> end(exchange));
            exchange.addEndHandler(_ -> exchange.vertx().cancelTimer(timer));
        }
        exchange.next();
    }

    private static void end(RoutingContext exchange) {
        if (exchange.request().isEnded() || exchange.response().headWritten()) {
            return;
        }
        UnreadBodyHandler.closeAfterAnswer(exchange);
        ProblemResponder.end(
                exchange, CommonProblemTypes.BODY_STALLED, "The rest of the body did not arrive. Nothing was changed.");
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }
}
