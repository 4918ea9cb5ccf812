package dev.hirenow.upload.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.limit.LongBodies;
import dev.hirenow.common.limit.UnreadBody;
import dev.hirenow.common.problem.PartialBodies;
import dev.hirenow.common.problem.Problems;

/** The bodies of recordings are long, and read as streams with limits of their own; a part of one is not taken at all. */
@ApplicationScoped
class RecordingBodies implements LongBodies {

    private static final String RECORDINGS = "/api/v1/candidate/answers/";
    // Before everything that reads a body.
    private static final int FIRST = -1;

    void limit(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    @Override
    public boolean expectedAt(RoutingContext exchange) {
        return exchange.normalizedPath().startsWith(RECORDINGS);
    }

    // Here and not in a filter of the endpoint: its sender may still be sending, and is to read the refusal.
    private void check(RoutingContext exchange) {
        if (!expectedAt(exchange) || exchange.request().getHeader(PartialBodies.HEADER) == null) {
            exchange.next();
            return;
        }
        UnreadBody.refuse(exchange, Problems.PARTIAL_BODY, PartialBodies.DETAIL);
    }
}
