package dev.hirenow.common.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A request speaks for one caller. With an {@code Authorization} header it speaks for the one whom that names, or for
 * nobody; the session that a browser adds by itself is not looked at. So the link of an invitation works in the browser of
 * somebody who is signed in, too.
 */
@ApplicationScoped
class OneCredential {

    // After forged requests were refused, and before sign-in is looked at.
    private static final int PRIORITY = 490;

    void filter(@Observes Filters filters) {
        filters.register(OneCredential::choose, PRIORITY);
    }

    private static void choose(RoutingContext exchange) {
        if (exchange.request().headers().contains("Authorization")) {
            PageRequest.withoutSession(exchange);
        }
        exchange.next();
    }
}
