package dev.hirenow.common.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses paths and queries with a NUL: nothing that is stored has one, and the database will not even look for it. */
@ApplicationScoped
class StorableAddresses {

    // Before sign-in is looked at.
    private static final int PRIORITY = 510;

    void filter(@Observes Filters filters) {
        filters.register(StorableAddresses::check, PRIORITY);
    }

    private static void check(RoutingContext exchange) {
        if (exchange.request().uri().contains("%00")) {
            ProblemReply.end(exchange, Problems.INVALID_REQUEST, "The address holds a NUL character (%00).");
        } else {
            exchange.next();
        }
    }
}
