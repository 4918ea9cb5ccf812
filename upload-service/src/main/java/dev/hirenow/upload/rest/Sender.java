package dev.hirenow.upload.rest;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import dev.hirenow.common.limit.UnreadBody;
import dev.hirenow.upload.answer.Defect;
import dev.hirenow.upload.answer.ReceiveAnswer.Announced;
import dev.hirenow.upload.rest.form.FormFile;

/** Whoever sends a recording. Bytes are asked for one chunk at a time, and none before somebody wants them. */
final class Sender {

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final Duration silence;
    private boolean askedToGoOn;

    /** Whoever sends, and is not silent for longer than that. */
    Sender(RoutingContext exchange, Duration silence) {
        this.exchange = exchange;
        this.silence = silence;
        this.request = exchange.request();
        request.pause();
    }

    /** What the headers say of a recording that is the whole body. */
    Announced announced() {
        String length = request.getHeader("Content-Length");
        return new Announced(length == null ? 0 : Long.parseLong(length), key(), RecordingDigest.in(request.headers()));
    }

    /** What the headers say of a recording that is a part of a form: their lengths and digests are those of the form. */
    Announced announcedInForm() {
        return new Announced(0, key(), Optional.empty());
    }

    private Optional<String> key() {
        return CreationKeyHeader.given(request.getHeader(CreationKeyHeader.NAME));
    }

    /** The body, as its bytes arrive; it fails when they do not. */
    Multi<ByteBuffer> body() {
        Context context = exchange.vertx().getOrCreateContext();
        return Multi.createFrom().deferred(() -> {
            askToGoOn();
            return StalledBody.endedAfter(silence, MultiHelper.toMulti(request, Sender::view), context);
        });
    }

    /** The first file of this name in a form; what comes before it is skipped. */
    Uni<FormFile> formFile(String name) {
        String type = Objects.requireNonNullElse(request.getHeader("Content-Type"), "");
        return FormFile.mayBeIn(type)
                ? FormFile.named(name, type, body().onFailure().transform(_ -> RefusalProblems.of(Defect.BROKEN_OFF)))
                : Uni.createFrom()
                        .failure(UploadProblems.RECORDING_TYPE.because(
                                "Send a form (multipart/form-data). Send a plain body with PUT."));
    }

    /** Lets go of a sender whose recording is not taken. */
    void dismiss() {
        if (request.isEnded()) {
            return;
        }
        if (waitsToGoOn()) {
            UnreadBody.closeAfterAnswer(exchange);
        } else {
            UnreadBody.discard(exchange);
        }
    }

    private void askToGoOn() {
        if (waitsToGoOn()) {
            askedToGoOn = true;
            exchange.response().writeContinue();
        }
    }

    private boolean waitsToGoOn() {
        return UnreadBody.waitsToGoOn(request) && !askedToGoOn;
    }

    // The chunks of a body are buffers of their own, on the heap: nobody writes into them any more.
    private static ByteBuffer view(Buffer chunk) {
        return chunk.getByteBuf().nioBuffer();
    }
}
