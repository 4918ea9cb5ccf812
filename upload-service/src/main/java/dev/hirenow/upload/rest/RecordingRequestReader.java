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

import dev.hirenow.common.limit.UnreadBodyHandler;
import dev.hirenow.upload.answer.ReceiveAnswer.AnnouncedRecording;
import dev.hirenow.upload.answer.RecordingDefect;
import dev.hirenow.upload.rest.form.FormFile;

/**
 * The HTTP request that uploads a recording. It reads one chunk at a time, and none before the consumer requests
 * it.
 */
final class RecordingRequestReader {

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final Duration silence;
    private boolean askedToGoOn;

    /** Fails the upload if the client sends nothing for longer than {@code silence}. */
    RecordingRequestReader(RoutingContext exchange, Duration silence) {
        this.exchange = exchange;
        this.silence = silence;
        this.request = exchange.request();
        request.pause();
    }

    /** What the headers announce about a recording that is the whole body. */
    AnnouncedRecording announced() {
        String length = request.getHeader("Content-Length");
        return new AnnouncedRecording(
                length == null ? 0 : Long.parseLong(length), key(), RecordingDigest.in(request.headers()));
    }

    /**
     * What the headers announce about a recording inside a form: length and digest headers describe the form, so
     * only the key applies.
     */
    AnnouncedRecording announcedInForm() {
        return new AnnouncedRecording(0, key(), Optional.empty());
    }

    private Optional<String> key() {
        return IdempotencyKeyHeader.given(request.getHeader(IdempotencyKeyHeader.NAME));
    }

    /** The body's bytes as they arrive; the stream fails if the client stalls or disconnects. */
    Multi<ByteBuffer> body() {
        Context context = exchange.vertx().getOrCreateContext();
        return Multi.createFrom().deferred(() -> {
            askToGoOn();
            return StalledBodyTimeout.endedAfter(
                    silence, MultiHelper.toMulti(request, RecordingRequestReader::view), context);
        });
    }

    /** The first file with this field name in the form; earlier parts are skipped. */
    Uni<FormFile> formFile(String name) {
        String type = Objects.requireNonNullElse(request.getHeader("Content-Type"), "");
        return FormFile.mayBeIn(type)
                ? FormFile.named(
                        name, type, body().onFailure().transform(_ -> RefusalProblems.of(RecordingDefect.BROKEN_OFF)))
                : Uni.createFrom()
                        .failure(UploadProblemTypes.RECORDING_TYPE.because(
                                "Send a form (multipart/form-data). Send a plain body with PUT."));
    }

    /** Releases a client whose recording is refused. */
    void dismiss() {
        if (request.isEnded()) {
            return;
        }
        if (waitsToGoOn()) {
            UnreadBodyHandler.closeAfterAnswer(exchange);
        } else {
            UnreadBodyHandler.discard(exchange);
        }
    }

    private void askToGoOn() {
        if (waitsToGoOn()) {
            askedToGoOn = true;
            exchange.response().writeContinue();
        }
    }

    private boolean waitsToGoOn() {
        return UnreadBodyHandler.waitsToGoOn(request) && !askedToGoOn;
    }

    // Each chunk is a heap buffer of its own, which nothing modifies after it has been received.
    private static ByteBuffer view(Buffer chunk) {
        return chunk.getByteBuf().nioBuffer();
    }
}
