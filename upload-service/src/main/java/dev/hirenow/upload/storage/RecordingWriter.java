package dev.hirenow.upload.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;

import dev.hirenow.upload.answer.VideoStore;

/** Writes one recording to the store: as a single object if it fits into one part, otherwise as a multipart upload. */
final class RecordingWriter {

    private final S3Calls s3;
    private final PartBufferAllocator parts;
    private final VideoStore.Incoming recording;
    private final long partBytes;
    private final List<CompletedPart> sent = new ArrayList<>();
    private CompletableFuture<Void> inHand = CompletableFuture.completedFuture(null);
    private @Nullable SpillingPartBuffer part;
    private @Nullable String uploadId;

    RecordingWriter(S3Calls s3, PartBufferAllocator parts, VideoStore.Incoming recording, long partBytes) {
        this.s3 = s3;
        this.parts = parts;
        this.recording = recording;
        this.partBytes = partBytes;
    }

    /** Appends a chunk; the caller must wait for the Uni before it appends the next one. */
    Uni<Void> append(ByteBuffer chunk) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        inHand = done;
        take(chunk).subscribe().with(done::complete, done::completeExceptionally);
        // Returns a copy: if the client disconnects, the write in progress still completes before everything
        // is discarded.
        return Uni.createFrom().completionStage(done.copy());
    }

    private Uni<Void> take(ByteBuffer chunk) {
        SpillingPartBuffer current = part;
        if (current == null) {
            return open().invoke(opened -> part = opened).chain(() -> take(chunk));
        }
        long room = partBytes - current.size();
        if (chunk.remaining() <= room) {
            return current.write(chunk);
        }
        ByteBuffer first = chunk.slice(chunk.position(), (int) room);
        ByteBuffer rest = chunk.slice(chunk.position() + (int) room, chunk.remaining() - (int) room);
        return current.write(first).chain(() -> send(current)).chain(() -> take(rest));
    }

    // Recordings longer than a part take long to arrive, and would block the memory for all other uploads.
    private Uni<SpillingPartBuffer> open() {
        String organisation = organisation(recording.key());
        return uploadId == null && recording.expectedBytes() <= partBytes
                ? parts.inMemory(organisation)
                : parts.onDisk(organisation);
    }

    // Every key starts with the organisation.
    private static String organisation(String key) {
        return key.substring(0, Math.max(0, key.indexOf('/')));
    }

    /** Makes the whole object visible. */
    Uni<Void> complete() {
        SpillingPartBuffer last = part;
        if (last == null) {
            return Uni.createFrom().failure(new IllegalStateException("nothing was written"));
        }
        String upload = uploadId;
        return upload == null
                ? last.body().chain(body -> s3.put(recording, body)).chain(() -> drop(last))
                : send(last).chain(() -> s3.complete(recording, upload, sent));
    }

    /** Removes everything that was written so far. */
    Uni<Void> discard() {
        return Uni.createFrom()
                .completionStage(() -> inHand.handle((_, _) -> ""))
                .chain(this::dropPart)
                .chain(this::abort)
                // The last call may have created the object although its response was lost.
                .eventually(() -> s3.delete(recording.key()));
    }

    private Uni<Void> dropPart() {
        SpillingPartBuffer open = part;
        return open == null ? Uni.createFrom().voidItem() : drop(open);
    }

    private Uni<Void> abort() {
        String upload = uploadId;
        return upload == null ? Uni.createFrom().voidItem() : s3.abort(recording.key(), upload);
    }

    private Uni<Void> send(SpillingPartBuffer full) {
        return full.body()
                .chain(body -> upload().chain(upload -> sendPart(upload, body)))
                .invoke(sent::add)
                .chain(() -> drop(full));
    }

    private Uni<CompletedPart> sendPart(String upload, AsyncRequestBody body) {
        return s3.sendPart(recording, upload, sent.size() + 1, body);
    }

    private Uni<String> upload() {
        String begun = uploadId;
        return begun != null
                ? Uni.createFrom().item(begun)
                : s3.begin(recording).invoke(upload -> uploadId = upload);
    }

    private Uni<Void> drop(SpillingPartBuffer done) {
        part = null;
        return done.drop();
    }
}
