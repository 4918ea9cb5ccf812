package dev.hirenow.upload.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import dev.hirenow.upload.answer.VideoStore;
import dev.hirenow.upload.settings.UploadSettings;

/**
 * Stores recordings in S3. A slow client holds no connection to the store, and memory only within the shared
 * budget: the rest is spooled to disk.
 */
@ApplicationScoped
class S3VideoStore implements VideoStore {

    private static final Logger LOG = Logger.getLogger(S3VideoStore.class);

    private final S3Calls s3;
    private final PartBufferAllocator parts;
    private final ObjectStoreCleaner objects;
    private final UploadSettings settings;

    S3VideoStore(S3Calls s3, PartBufferAllocator parts, ObjectStoreCleaner objects, UploadSettings settings) {
        this.s3 = s3;
        this.objects = objects;
        this.parts = parts;
        this.settings = settings;
    }

    @Override
    public String bucket() {
        return settings.bucket();
    }

    @Override
    public Uni<Void> write(Incoming recording) {
        return Uni.createFrom().deferred(() -> {
            RecordingWriter object = new RecordingWriter(
                    s3, parts, recording, settings.partBytes().asLongValue());
            return recording
                    .content()
                    .onItem()
                    .transformToUniAndConcatenate(object::append)
                    .collect()
                    .last()
                    .chain(object::complete)
                    .onFailure()
                    .call(failure -> removed(recording.key(), object.discard()));
        });
    }

    @Override
    public Uni<Void> delete(String key) {
        return removed(key, s3.delete(key));
    }

    @Override
    public Uni<Integer> giveUpForgotten() {
        return objects.abortForgotten();
    }

    // The request has already failed for another reason, which the client sees.
    private static Uni<Void> removed(String key, Uni<Void> removal) {
        return removal.onFailure()
                .invoke(e -> LOG.errorf("cannot delete object %s: %s", key, e.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
