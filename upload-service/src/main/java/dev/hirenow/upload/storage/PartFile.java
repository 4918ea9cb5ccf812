package dev.hirenow.upload.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;

import dev.hirenow.upload.answer.VideoStoreAway;

/** A part that is being spooled. Small chunks are gathered, since each write is a trip to another thread. */
final class PartFile {

    private static final int GATHERED_BYTES = 256 * 1024;

    private final FileSystem files;
    private final Path path;
    private final AsyncFile file;
    private Buffer gathered = Buffer.buffer();
    private long size;
    private boolean closed;

    PartFile(FileSystem files, Path path, AsyncFile file) {
        this.files = files;
        this.path = path;
        this.file = file;
    }

    long size() {
        return size;
    }

    Uni<Void> write(ByteBuffer chunk) {
        size += chunk.remaining();
        byte[] bytes = new byte[chunk.remaining()];
        chunk.duplicate().get(bytes);
        gathered.appendBytes(bytes);
        return gathered.length() < GATHERED_BYTES ? Uni.createFrom().voidItem() : flush();
    }

    /** The complete file. */
    Uni<Path> closed() {
        return flush().chain(this::close).replaceWith(path);
    }

    Uni<Void> delete() {
        return close().chain(() -> Uni.createFrom()
                .completionStage(() -> files.delete(path.toString()).toCompletionStage()));
    }

    private Uni<Void> flush() {
        Buffer full = gathered;
        gathered = Buffer.buffer();
        return full.length() == 0
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .completionStage(() -> file.write(full).toCompletionStage())
                        // A full disk, for one: the candidate is told to come back.
                        .onFailure()
                        .transform(VideoStoreAway::new);
    }

    private Uni<Void> close() {
        if (closed) {
            return Uni.createFrom().voidItem();
        }
        closed = true;
        return Uni.createFrom().completionStage(() -> file.close().toCompletionStage());
    }
}
