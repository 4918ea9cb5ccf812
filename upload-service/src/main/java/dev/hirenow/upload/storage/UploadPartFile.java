package dev.hirenow.upload.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.Unpooled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystem;

import dev.hirenow.upload.answer.VideoStoreUnavailable;

/** A part that is spooled to disk. It buffers small chunks, because each write runs on another thread. */
final class UploadPartFile {

    private static final int GATHERED_BYTES = 256 * 1024;

    private final FileSystem files;
    private final Path path;
    private final AsyncFile file;
    private final List<ByteBuffer> gathered = new ArrayList<>();
    private int gatheredBytes;
    private boolean closed;

    UploadPartFile(FileSystem files, Path path, AsyncFile file) {
        this.files = files;
        this.path = path;
        this.file = file;
    }

    Uni<Void> write(ByteBuffer chunk) {
        gathered.add(chunk);
        gatheredBytes += chunk.remaining();
        return gatheredBytes < GATHERED_BYTES ? Uni.createFrom().voidItem() : flush();
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
        if (gathered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // Writes one buffer: a write of a composite buffer never completes if one of its buffers cannot be
        // written.
        Buffer full = Buffer.buffer(Unpooled.copiedBuffer(gathered.toArray(ByteBuffer[]::new)));
        gathered.clear();
        gatheredBytes = 0;
        return Uni.createFrom()
                .completionStage(() -> file.write(full).toCompletionStage())
                // The disk may be full, for example; the candidate gets a retryable response.
                .onFailure()
                .transform(VideoStoreUnavailable::new);
    }

    private Uni<Void> close() {
        if (closed) {
            return Uni.createFrom().voidItem();
        }
        closed = true;
        return Uni.createFrom().completionStage(() -> file.close().toCompletionStage());
    }
}
