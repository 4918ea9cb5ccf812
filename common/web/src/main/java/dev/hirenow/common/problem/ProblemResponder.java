package dev.hirenow.common.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Ends a request with a problem before it has reached an endpoint. */
public final class ProblemResponder {

    private ProblemResponder() {}

    public static void end(RoutingContext exchange, ProblemType type, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail);
        exchange.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.toBuffer());
    }
}
