package dev.hirenow.common.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers requests that are rejected before routing, such as those with a malformed path, with a problem. */
@ApplicationScoped
class UnroutedFailureHandler {

    private static final int CALLERS_FAULT = 400;
    private static final int OUR_FAULT = 500;

    void answer(@Observes Router router) {
        // Before the handler of Quarkus, which answers with an HTML page or without a body.
        router.route().order(Integer.MIN_VALUE).failureHandler(UnroutedFailureHandler::answer);
    }

    private static void answer(RoutingContext exchange) {
        int status =
                exchange.failure() instanceof HttpException refused ? refused.getStatusCode() : exchange.statusCode();
        if (status >= CALLERS_FAULT
                && status < OUR_FAULT
                && !exchange.response().headWritten()) {
            ProblemType type = HttpProblemTypes.of(status);
            ProblemResponder.end(exchange, type, type.title() + ".");
        } else {
            exchange.next();
        }
    }
}
