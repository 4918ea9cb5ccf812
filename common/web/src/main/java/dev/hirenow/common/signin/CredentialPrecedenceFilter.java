package dev.hirenow.common.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives each request a single credential. With an {@code Authorization} header the session cookie, which browsers add
 * on their own, is ignored, even if the header is invalid. So an invitation link also works in a browser with a
 * signed-in user.
 */
@ApplicationScoped
class CredentialPrecedenceFilter {

    // After the check for forged requests, and before the sign-in.
    private static final int PRIORITY = 490;

    void filter(@Observes Filters filters) {
        filters.register(CredentialPrecedenceFilter::choose, PRIORITY);
    }

    private static void choose(RoutingContext exchange) {
        if (exchange.request().headers().contains("Authorization")) {
            SessionCookies.withoutSession(exchange);
        }
        exchange.next();
    }
}
