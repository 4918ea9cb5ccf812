package dev.hirenow.common.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.hirenow.common.problem.ProblemResponder;
import dev.hirenow.common.problem.ProblemType;

/** Handles requests whose body was not read, or not completely. */
public final class UnreadBodyHandler {

    // How long a rejected client may go on sending, so that it reads the response instead of a broken
    // connection.
    private static final long PATIENCE_MS = 30_000;

    private UnreadBodyHandler() {}

    /** Rejects the request without reading the rest of its body. */
    public static void refuse(RoutingContext exchange, ProblemType type, String detail) {
        if (waitsToGoOn(exchange.request())) {
            closeAfterAnswer(exchange);
            ProblemResponder.end(exchange, type, detail);
            return;
        }
        ProblemResponder.end(exchange, type, detail);
        discard(exchange);
    }

    /**
     * Whether the client waits for 100 (Continue) before it sends the body. The caller has to remember whether that was
     * sent.
     */
    public static boolean waitsToGoOn(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    /** Closes the connection after the response, because the next bytes on it may or may not be the body. */
    public static void closeAfterAnswer(RoutingContext exchange) {
        exchange.response().putHeader("Connection", "close");
        exchange.addEndHandler(_ -> exchange.request().connection().close());
    }

    /** Reads and drops the rest of the body for a limited time. */
    public static void discard(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return;
        }
        long deadline =
                exchange.vertx().setTimer(PATIENCE_MS, _ -> request.connection().close());
        request.exceptionHandler(_ -> exchange.vertx().cancelTimer(deadline));
        request.endHandler(_ -> exchange.vertx().cancelTimer(deadline));
        request.handler(_ -> {});
        request.resume();
    }
}
