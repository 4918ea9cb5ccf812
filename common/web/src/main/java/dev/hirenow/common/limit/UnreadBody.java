package dev.hirenow.common.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.hirenow.common.problem.ProblemReply;
import dev.hirenow.common.problem.ProblemType;

/** Refuses a request of whose body nothing, or not all, was read. */
final class UnreadBody {

    // What a refused sender may still send, so that it reads the refusal and not a broken connection.
    private static final long PATIENCE_MS = 30_000;

    private UnreadBody() {}

    static void refuse(RoutingContext exchange, ProblemType type, String detail) {
        HttpServerRequest request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            // It may or may not send the body now, so this connection is of no more use.
            exchange.response().putHeader("Connection", "close");
            exchange.addEndHandler(_ -> request.connection().close());
            ProblemReply.end(exchange, type, detail);
            return;
        }
        ProblemReply.end(exchange, type, detail);
        if (!request.isEnded()) {
            discard(exchange, request);
        }
    }

    private static void discard(RoutingContext exchange, HttpServerRequest request) {
        long deadline =
                exchange.vertx().setTimer(PATIENCE_MS, _ -> request.connection().close());
        request.exceptionHandler(_ -> exchange.vertx().cancelTimer(deadline));
        request.endHandler(_ -> exchange.vertx().cancelTimer(deadline));
        request.handler(_ -> {});
        request.resume();
    }
}
