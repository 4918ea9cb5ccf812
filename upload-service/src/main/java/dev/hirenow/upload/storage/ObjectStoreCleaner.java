package dev.hirenow.upload.storage;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

import dev.hirenow.upload.settings.UploadSettings;

/** Deletes objects and aborts unfinished uploads in bulk. */
@ApplicationScoped
class ObjectStoreCleaner {

    private static final int AT_ONCE = 8;
    private static final int TIME_BASED = 7;

    private final S3Calls s3;
    private final UploadSettings settings;

    ObjectStoreCleaner(S3Calls s3, UploadSettings settings) {
        this.s3 = s3;
        this.settings = settings;
    }

    /** Deletes every object with this key prefix and returns how many there were. */
    Uni<Integer> removeBelow(String prefix) {
        return s3.list(prefix)
                .chain(keys -> keys.isEmpty()
                        ? Uni.createFrom().item(0)
                        : each(Multi.createFrom().iterable(keys).onItem().transformToUni(s3::delete))
                                // A listing is only one page; deleted objects make room for the next one.
                                .chain(() -> removeBelow(prefix))
                                .map(more -> keys.size() + more));
    }

    /** Aborts the uploads to keys with this prefix and returns how many there were. */
    Uni<Integer> abortBelow(String prefix) {
        return abort(upload -> upload.key().startsWith(prefix));
    }

    /** Aborts uploads that are older than any upload may be and returns how many there were. */
    Uni<Integer> abortForgotten() {
        Instant limit = Instant.now().minus(settings.longest());
        return abort(
                upload -> upload.key().contains("/recordings/") && begun(upload).isBefore(limit));
    }

    private Uni<Integer> abort(Predicate<MultipartUpload> which) {
        return s3.unfinished()
                .map(uploads -> uploads.stream().filter(which).toList())
                .call(uploads -> each(Multi.createFrom()
                        .iterable(uploads)
                        .onItem()
                        .transformToUni(upload -> s3.abort(upload.key(), upload.uploadId()))))
                .map(java.util.List::size);
    }

    // The age comes from the object's name, because not every store reports when an upload was started.
    private static Instant begun(MultipartUpload upload) {
        String name = upload.key().substring(upload.key().lastIndexOf('/') + 1).replaceFirst("[.].*", "");
        try {
            UUID id = UUID.fromString(name);
            return id.version() == TIME_BASED
                    ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)
                    : upload.initiated();
        } catch (IllegalArgumentException e) {
            return upload.initiated();
        }
    }

    private static Uni<Void> each(io.smallrye.mutiny.groups.MultiFlatten<?, Void> calls) {
        return calls.merge(AT_ONCE).collect().last().replaceWithVoid();
    }
}
