package dev.hirenow.upload.storage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * A part of a recording until it is stored: in memory while the budget has room, then on disk. It takes ownership
 * of its chunks and does not copy them.
 */
final class SpillingPartBuffer {

    private final PartSpoolFolder spool;
    private final UploadMemoryBudget memory;
    private final Room disk;
    private final List<ByteBuffer> held = new ArrayList<>();
    private @Nullable UploadPartFile file;
    private long heldBytes;
    private long size;

    SpillingPartBuffer(PartSpoolFolder spool, UploadMemoryBudget memory, Room disk) {
        this.spool = spool;
        this.memory = memory;
        this.disk = disk;
    }

    /** The disk space of one part, charged to its organisation's share. */
    static final class Room {

        private final UploadDiskBudget budget;
        private final String organisation;
        private long bytes;

        Room(UploadDiskBudget budget, String organisation) {
            this.budget = budget;
            this.organisation = organisation;
        }

        void take(long more) {
            budget.take(organisation, more);
            bytes += more;
        }

        void giveBack() {
            budget.giveBack(organisation, bytes);
            bytes = 0;
        }
    }

    /** Spools to disk from the first byte on. */
    Uni<UploadPartFile> open() {
        return spool.open().invoke(opened -> file = opened);
    }

    long size() {
        return size;
    }

    Uni<Void> write(ByteBuffer chunk) {
        size += chunk.remaining();
        UploadPartFile spooled = file;
        if (spooled != null) {
            return toDisk(spooled, chunk);
        }
        if (memory.take(chunk.remaining())) {
            held.add(chunk);
            heldBytes += chunk.remaining();
            return Uni.createFrom().voidItem();
        }
        return open().chain(opened -> spill(opened).chain(() -> toDisk(opened, chunk)));
    }

    /** The request body for the store; it can be read again for a retry. */
    Uni<AsyncRequestBody> body() {
        UploadPartFile spooled = file;
        return spooled == null
                ? Uni.createFrom().item(() -> AsyncRequestBody.fromByteBuffersUnsafe(held.toArray(ByteBuffer[]::new)))
                : spooled.closed().map(AsyncRequestBody::fromFile);
    }

    Uni<Void> drop() {
        letGo();
        UploadPartFile spooled = file;
        return spooled == null
                ? Uni.createFrom().voidItem()
                : spooled.delete().onTermination().invoke(disk::giveBack);
    }

    private Uni<Void> toDisk(UploadPartFile opened, ByteBuffer chunk) {
        return Uni.createFrom().deferred(() -> {
            disk.take(chunk.remaining());
            return opened.write(chunk);
        });
    }

    private Uni<Void> spill(UploadPartFile opened) {
        return Multi.createFrom()
                .iterable(List.copyOf(held))
                .onItem()
                .transformToUniAndConcatenate(chunk -> toDisk(opened, chunk))
                .collect()
                .last()
                .invoke(this::letGo)
                .replaceWithVoid();
    }

    private void letGo() {
        held.clear();
        memory.giveBack(heldBytes);
        heldBytes = 0;
    }
}
