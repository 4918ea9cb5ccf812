package dev.hirenow.upload.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** One recording on its way into the store: in one piece when it fits into a part, otherwise part by part. */
final class ObjectWrite {

    private final S3Calls s3;
    private final Spool spool;
    private final Target target;
    private final long partBytes;
    private final List<CompletedPart> sent = new ArrayList<>();
    private CompletableFuture<Void> inHand = CompletableFuture.completedFuture(null);
    private @Nullable PartFile part;
    private @Nullable String uploadId;

    /**
     * Where it goes.
     *
     * @param key of the object
     * @param contentType of the object
     */
    record Target(String key, String contentType) {}

    ObjectWrite(S3Calls s3, Spool spool, Target target, long partBytes) {
        this.s3 = s3;
        this.spool = spool;
        this.target = target;
        this.partBytes = partBytes;
    }

    /** Takes a chunk; the next one may come when the Uni has completed. */
    Uni<Void> append(ByteBuffer chunk) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        inHand = done;
        take(chunk).subscribe().with(done::complete, done::completeExceptionally);
        // A copy: when the sender breaks off, what is in hand still ends before all of it is discarded.
        return Uni.createFrom().completionStage(done.copy());
    }

    private Uni<Void> take(ByteBuffer chunk) {
        PartFile current = part;
        if (current == null) {
            return spool.open().invoke(opened -> part = opened).chain(() -> take(chunk));
        }
        long room = partBytes - current.size();
        if (chunk.remaining() <= room) {
            return current.write(chunk);
        }
        ByteBuffer first = chunk.slice(chunk.position(), (int) room);
        ByteBuffer rest = chunk.slice(chunk.position() + (int) room, chunk.remaining() - (int) room);
        return current.write(first).chain(() -> send(current)).chain(() -> take(rest));
    }

    /** Makes the object visible, as a whole. */
    Uni<Void> complete() {
        PartFile last = part;
        if (last == null) {
            return Uni.createFrom().failure(new IllegalStateException("nothing was written"));
        }
        String upload = uploadId;
        return upload == null
                ? last.closed().chain(file -> s3.put(target, file)).chain(() -> drop(last))
                : send(last).chain(() -> s3.complete(target, upload, sent));
    }

    /** Leaves nothing behind, whatever was done until now. */
    Uni<Void> discard() {
        return Uni.createFrom()
                .completionStage(() -> inHand.handle((_, _) -> ""))
                .chain(this::dropPart)
                .chain(this::abort)
                // The last call may have made the object although nobody heard of it.
                .eventually(() -> s3.delete(target.key()));
    }

    private Uni<Void> dropPart() {
        PartFile open = part;
        return open == null ? Uni.createFrom().voidItem() : drop(open);
    }

    private Uni<Void> abort() {
        String upload = uploadId;
        return upload == null ? Uni.createFrom().voidItem() : s3.abort(target.key(), upload);
    }

    private Uni<Void> send(PartFile full) {
        return full.closed()
                .chain(file -> upload().chain(upload -> sendPart(upload, file)))
                .invoke(sent::add)
                .chain(() -> drop(full));
    }

    private Uni<CompletedPart> sendPart(String upload, Path file) {
        return s3.sendPart(target, upload, sent.size() + 1, file);
    }

    private Uni<String> upload() {
        String begun = uploadId;
        return begun != null ? Uni.createFrom().item(begun) : s3.begin(target).invoke(upload -> uploadId = upload);
    }

    private Uni<Void> drop(PartFile file) {
        part = null;
        return file.delete();
    }
}
