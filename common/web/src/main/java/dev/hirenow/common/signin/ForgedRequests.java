package dev.hirenow.common.signin;

import java.util.Set;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.problem.ProblemReply;
import dev.hirenow.common.problem.Problems;

/**
 * Refuses what a foreign page makes the browser of somebody signed in send. Cookies go along by themselves; the header
 * {@code X-Requested-With} does not, and a foreign page may not add it. An {@code Authorization} header changes nothing
 * about that: it needs no valid token in it, and browsers add one by themselves after HTTP authentication.
 */
@ApplicationScoped
class ForgedRequests {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    // Before sign-in is looked at.
    private static final int PRIORITY = 500;

    private final PageAreas areas;

    ForgedRequests(PageAreas areas) {
        this.areas = areas;
    }

    void filter(@Observes Filters filters) {
        if (areas.any()) {
            filters.register(this::check, PRIORITY);
        }
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean suspicious = !SAFE.contains(request.method().name())
                && !request.headers().contains("X-Requested-With")
                && PageRequest.hasSession(request);
        if (suspicious) {
            ProblemReply.end(
                    exchange,
                    Problems.FORGED_REQUEST,
                    "A request that changes something and carries a session cookie needs X-Requested-With.");
        } else {
            exchange.next();
        }
    }
}
