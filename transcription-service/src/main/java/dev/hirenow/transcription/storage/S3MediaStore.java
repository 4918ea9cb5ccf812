package dev.hirenow.transcription.storage;

import java.nio.file.Path;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.transcription.settings.MediaSettings;
import dev.hirenow.transcription.transcript.MediaFile;
import dev.hirenow.transcription.transcript.MediaStore;

/** Transfers recordings and copies between S3 and the disk without loading them into memory. */
@ApplicationScoped
@Startup(10)
class S3MediaStore implements MediaStore {

    private final S3AsyncClient s3;
    private final MediaSettings settings;

    S3MediaStore(S3AsyncClient s3, MediaSettings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    @Override
    public Uni<Boolean> download(MediaObject object, Path file) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(object.bucket())
                .key(object.key())
                .build();
        return VertxContextRestorer.after(Uni.createFrom()
                        .completionStage(() -> s3.getObject(request, AsyncResponseTransformer.toFile(file))))
                .replaceWith(true)
                .onFailure(NoSuchKeyException.class)
                .recoverWithItem(false);
    }

    // A single PUT is atomic, and repeating it has the same result.
    @Override
    public Uni<MediaObject> store(String key, MediaFile file) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key)
                .contentType(file.contentType())
                .contentLength(file.bytes())
                .build();
        return VertxContextRestorer.after(Uni.createFrom()
                        .completionStage(() -> s3.putObject(request, AsyncRequestBody.fromFile(file.path()))))
                .replaceWith(new MediaObject(settings.bucket(), key, file.bytes(), file.contentType(), file.sha256()));
    }
}
