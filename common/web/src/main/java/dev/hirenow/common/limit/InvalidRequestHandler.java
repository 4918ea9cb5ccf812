package dev.hirenow.common.limit;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.HttpProblemTypes;
import dev.hirenow.common.problem.Problem;
import dev.hirenow.common.problem.ProblemType;

/**
 * Answers malformed HTTP requests with a problem and closes the connection, because the start of the next request is
 * unknown.
 */
final class InvalidRequestHandler {

    private static final int BAD_REQUEST = 400;
    private static final int ADDRESS_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    private InvalidRequestHandler() {}

    static void refuse(HttpServerRequest request) {
        DecoderResult decoded = request.decoderResult();
        ProblemType type = HttpProblemTypes.of(status(decoded.cause()));
        JsonObject problem = new JsonObject()
                .put("type", type.uri().toString())
                .put("title", type.title())
                .put("status", type.status());
        request.response()
                .setStatusCode(type.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .end(problem.toBuffer())
                .onComplete(_ -> request.connection().close());
    }

    private static int status(@Nullable Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> ADDRESS_TOO_LONG;
            case TooLongHttpHeaderException _ -> HEADERS_TOO_LARGE;
            case null, default -> BAD_REQUEST;
        };
    }
}
