package dev.hirenow.common.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.hirenow.common.problem.ProblemReply;
import dev.hirenow.common.problem.ProblemType;

/** What becomes of a request of whose body nothing, or not all, was read. */
public final class UnreadBody {

    // What a refused sender may still send, so that it reads the refusal and not a broken connection.
    private static final long PATIENCE_MS = 30_000;

    private UnreadBody() {}

    /** Refuses the request, of whose body nothing more is read. */
    public static void refuse(RoutingContext exchange, ProblemType type, String detail) {
        if (waitsToGoOn(exchange.request())) {
            closeAfterAnswer(exchange);
            ProblemReply.end(exchange, type, detail);
            return;
        }
        ProblemReply.end(exchange, type, detail);
        discard(exchange);
    }

    /** Whether the sender asked to be told before it sends the body; whoever told it so knows. */
    public static boolean waitsToGoOn(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    /** Makes the answer, which is still to come, the last on its connection: what follows on that may or may not be the body. */
    public static void closeAfterAnswer(RoutingContext exchange) {
        exchange.response().putHeader("Connection", "close");
        exchange.addEndHandler(_ -> exchange.request().connection().close());
    }

    /** Reads what is left of the body for a while, and throws it away. */
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
