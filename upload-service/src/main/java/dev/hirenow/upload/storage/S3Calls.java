package dev.hirenow.upload.storage;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

import dev.hirenow.upload.answer.VideoStore.Incoming;
import dev.hirenow.upload.answer.VideoStoreUnavailable;
import dev.hirenow.upload.settings.UploadSettings;

/** The S3 calls for writing a recording; each result is delivered on the caller's Vert.x context. */
@ApplicationScoped
class S3Calls {

    private final S3AsyncClient s3;
    private final String bucket;

    S3Calls(S3AsyncClient s3, UploadSettings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    // Creates the client at startup: creating it is slow, and the first request should not have to wait for
    // it.
    void prepare(@Observes StartupEvent start) {
        s3.serviceName();
    }

    /**
     * Writes the whole recording. The store verifies the SHA-256 that was computed while receiving, so the SDK
     * needs no checksum of its own.
     */
    Uni<Void> put(Incoming recording, AsyncRequestBody body) {
        String sha256 = Base64.getEncoder().encodeToString(recording.sha256().get());
        return call(() -> s3.putObject(
                        request -> request.bucket(bucket)
                                .key(recording.key())
                                .contentType(recording.contentType())
                                .checksumSHA256(sha256),
                        body))
                .replaceWithVoid();
    }

    Uni<String> begin(Incoming recording) {
        return call(() -> s3.createMultipartUpload(
                        request -> request.bucket(bucket).key(recording.key()).contentType(recording.contentType())))
                .map(begun -> begun.uploadId());
    }

    Uni<CompletedPart> sendPart(Incoming recording, String uploadId, int number, AsyncRequestBody body) {
        return call(() -> s3.uploadPart(
                        request -> request.bucket(bucket)
                                .key(recording.key())
                                .uploadId(uploadId)
                                .partNumber(number),
                        body))
                .map(sent -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(sent.eTag())
                        .build());
    }

    Uni<Void> complete(Incoming recording, String uploadId, List<CompletedPart> parts) {
        return call(() -> s3.completeMultipartUpload(request -> request.bucket(bucket)
                        .key(recording.key())
                        .uploadId(uploadId)
                        .multipartUpload(upload -> upload.parts(parts))))
                .replaceWithVoid();
    }

    /** Aborts an upload; succeeds if the upload no longer exists. */
    Uni<Void> abort(String key, String uploadId) {
        return call(() -> s3.abortMultipartUpload(
                        request -> request.bucket(bucket).key(key).uploadId(uploadId)))
                .replaceWithVoid()
                .onFailure(failure -> failure.getCause() instanceof NoSuchUploadException)
                .recoverWithNull();
    }

    /** The first page of keys with this prefix. */
    Uni<List<String>> list(String prefix) {
        return call(() -> s3.listObjectsV2(request -> request.bucket(bucket).prefix(prefix)))
                .map(page -> page.contents().stream().map(S3Object::key).toList());
    }

    /** All uploads that were started and neither completed nor aborted. */
    Uni<List<MultipartUpload>> unfinished() {
        return unfinished(null, null);
    }

    private Uni<List<MultipartUpload>> unfinished(@Nullable String afterKey, @Nullable String afterUpload) {
        return call(() -> s3.listMultipartUploads(
                        request -> request.bucket(bucket).keyMarker(afterKey).uploadIdMarker(afterUpload)))
                .chain(page -> Boolean.TRUE.equals(page.isTruncated()) && page.nextKeyMarker() != null
                        ? unfinished(page.nextKeyMarker(), page.nextUploadIdMarker())
                                .map(rest -> Stream.concat(page.uploads().stream(), rest.stream())
                                        .toList())
                        : Uni.createFrom().item(page.uploads()));
    }

    Uni<Void> delete(String key) {
        return call(() -> s3.deleteObject(request -> request.bucket(bucket).key(key)))
                .replaceWithVoid();
    }

    private static <T> Uni<T> call(Supplier<CompletionStage<T>> call) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<T> answer = Uni.createFrom().completionStage(call).onFailure().transform(VideoStoreUnavailable::new);
            return caller == null ? answer : answer.emitOn(command -> caller.runOnContext(_ -> command.run()));
        });
    }
}
