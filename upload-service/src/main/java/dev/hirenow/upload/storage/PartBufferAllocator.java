package dev.hirenow.upload.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Allocates parts in the memory and on the disk of this replica. */
@ApplicationScoped
class PartBufferAllocator {

    private final PartSpoolFolder spool;
    private final UploadMemoryBudget memory;
    private final UploadDiskBudget disk;

    PartBufferAllocator(PartSpoolFolder spool, UploadMemoryBudget memory, UploadDiskBudget disk) {
        this.spool = spool;
        this.memory = memory;
        this.disk = disk;
    }

    /** A part of a recording that may fit into memory. */
    Uni<SpillingPartBuffer> inMemory(String organisation) {
        return Uni.createFrom().item(() -> new SpillingPartBuffer(spool, memory, room(organisation)));
    }

    private SpillingPartBuffer.Room room(String organisation) {
        return new SpillingPartBuffer.Room(disk, organisation);
    }

    /** A part of a recording that is too long for memory. */
    Uni<SpillingPartBuffer> onDisk(String organisation) {
        return Uni.createFrom().deferred(() -> {
            SpillingPartBuffer part = new SpillingPartBuffer(spool, memory, room(organisation));
            return part.open().replaceWith(part);
        });
    }
}
