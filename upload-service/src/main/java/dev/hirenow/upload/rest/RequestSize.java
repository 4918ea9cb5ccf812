package dev.hirenow.upload.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.common.problem.PartialBodies;
import dev.hirenow.common.problem.ProblemReply;
import dev.hirenow.common.problem.Problems;

/**
 * Keeps every body small but that of a recording, which is read as a stream and has its own limit; a part of a recording
 * is not taken at all.
 */
@ApplicationScoped
class RequestSize {

    private static final long MOST_BYTES = 1024 * 1024;
    private static final String RECORDINGS = "/api/v1/candidate/answers/";
    // After the general limit, which is set for recordings, and before everything that reads a body.
    private static final int AFTER_THE_GENERAL_LIMIT = -1;

    void limit(@Observes Router router) {
        router.route().order(AFTER_THE_GENERAL_LIMIT).handler(RequestSize::check);
    }

    private static void check(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith(RECORDINGS)) {
            checkRecording(exchange);
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

    // Here and not in a filter of the endpoint: its sender may still be sending, and is to read the refusal.
    private static void checkRecording(RoutingContext exchange) {
        if (exchange.request().getHeader(PartialBodies.HEADER) == null) {
            exchange.next();
            return;
        }
        Sender sender = new Sender(exchange);
        ProblemReply.end(exchange, Problems.PARTIAL_BODY, PartialBodies.DETAIL);
        sender.dismiss();
    }

    // A body in chunks tells its length only by ending. It is read here: whoever reads it later answers one that does
    // not end with an empty 413.
    private static void gather(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        Buffer body = Buffer.buffer();
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
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
            if (body.length() > 0) {
                ((RoutingContextInternal) exchange).setBody(body);
            }
            exchange.next();
        });
        request.resume();
    }

    private static void refuse(RoutingContext exchange) {
        ProblemReply.end(exchange, UploadProblems.BODY_TOO_LARGE, "At most " + MOST_BYTES + " bytes are taken here.");
        new Sender(exchange).dismiss();
    }
}
