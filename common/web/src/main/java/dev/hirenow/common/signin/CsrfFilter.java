package dev.hirenow.common.signin;

import java.util.Set;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.ProblemResponder;

/**
 * Rejects cross-site request forgery. Browsers send cookies along with requests from foreign pages, but such pages
 * cannot add the header {@code X-Requested-With}. An {@code Authorization} header is no substitute: it need not hold a
 * valid token, and browsers add one on their own after HTTP authentication.
 */
@ApplicationScoped
class CsrfFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    // Before the sign-in.
    private static final int PRIORITY = 500;

    private final ProtectedPageAreas areas;

    CsrfFilter(ProtectedPageAreas areas) {
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
                && SessionCookies.hasSession(request);
        if (suspicious) {
            ProblemResponder.end(
                    exchange,
                    CommonProblemTypes.FORGED_REQUEST,
                    "A request that changes something and carries a session cookie needs X-Requested-With.");
        } else {
            exchange.next();
        }
    }
}
