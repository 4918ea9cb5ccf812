package dev.hirenow.upload.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.limit.StreamedBodyRequestMatcher;
import dev.hirenow.common.limit.UnreadBodyHandler;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.PartialPutFilter;

/**
 * Exempts recordings from the general body limit, because they are long and are streamed with limits of their own.
 * Refuses partial bodies.
 */
@ApplicationScoped
class RecordingBodyRequestMatcher implements StreamedBodyRequestMatcher {

    private static final String RECORDINGS = "/api/v1/candidate/answers/";
    // Runs before any handler that reads the body.
    private static final int FIRST = -1;

    void limit(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    @Override
    public boolean expectedAt(RoutingContext exchange) {
        return exchange.normalizedPath().startsWith(RECORDINGS);
    }

    // Not a JAX-RS filter: the client may still be sending, and must be able to read the refusal.
    private void check(RoutingContext exchange) {
        if (!expectedAt(exchange) || exchange.request().getHeader(PartialPutFilter.HEADER) == null) {
            exchange.next();
            return;
        }
        UnreadBodyHandler.refuse(exchange, CommonProblemTypes.PARTIAL_BODY, PartialPutFilter.DETAIL);
    }
}
