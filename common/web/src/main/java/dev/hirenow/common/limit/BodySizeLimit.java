package dev.hirenow.common.limit;

import java.util.List;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import dev.hirenow.common.problem.CommonProblemTypes;

/** Limits every request body, except those that an endpoint reads as a stream. */
@ApplicationScoped
class BodySizeLimit {

    private static final long MOST_BYTES = 1024 * 1024;
    // After the general limit, which allows recordings, and before every handler that reads a body.
    private static final int AFTER_THE_GENERAL_LIMIT = -1;

    private final List<StreamedBodyRequestMatcher> longBodies;

    BodySizeLimit(Instance<StreamedBodyRequestMatcher> longBodies) {
        this.longBodies = longBodies.stream().toList();
    }

    void limit(@Observes Router router) {
        router.route().order(AFTER_THE_GENERAL_LIMIT).handler(this::check);
    }

    private void check(RoutingContext exchange) {
        if (longBodies.stream().anyMatch(own -> own.expectedAt(exchange))) {
            exchange.next();
            return;
        }
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
        String length = exchange.request().getHeader("Content-Length");
        if (exchange.request().getHeader("Transfer-Encoding") != null) {
            gather(exchange);
        } else if (length == null || Long.parseLong(length) <= MOST_BYTES) {
            exchange.next();
        } else {
            refuse(exchange);
        }
    }

    // A chunked body has no known length, so it is read here. The handlers behind would answer an unfinished
    // body with an empty 413.
    private static void gather(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Buffer body = Buffer.buffer();
        if (UnreadBodyHandler.waitsToGoOn(request)) {
            exchange.response().writeContinue();
        }
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= MOST_BYTES) {
                body.appendBuffer(chunk);
            } else {
                request.endHandler(null);
                refuse(exchange);
            }
        });
        request.endHandler(_ -> {
            // Also if it is empty; otherwise endpoints would wait for a body that was read already.
            ((RoutingContextInternal) exchange).setBody(body);
            exchange.next();
        });
        request.resume();
    }

    private static void refuse(RoutingContext exchange) {
        UnreadBodyHandler.refuse(
                exchange, CommonProblemTypes.BODY_TOO_LARGE, "At most " + MOST_BYTES + " bytes are taken here.");
    }
}
