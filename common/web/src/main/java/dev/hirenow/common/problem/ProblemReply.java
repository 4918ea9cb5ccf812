package dev.hirenow.common.problem;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A problem as the whole answer, where no endpoint has been reached yet. */
public final class ProblemReply {

    private ProblemReply() {}

    /** Ends the request with it. */
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
