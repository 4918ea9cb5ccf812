package dev.hirenow.upload.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Allocates parts in the memory and on the disk of this replica. */
@ApplicationScoped
class UploadParts {

    private final PartSpool spool;
    private final UploadMemoryBudget memory;
    private final SpoolBudget disk;

    UploadParts(PartSpool spool, UploadMemoryBudget memory, SpoolBudget disk) {
        this.spool = spool;
        this.memory = memory;
        this.disk = disk;
    }

    /** A part of a recording that may fit into memory. */
    Uni<UploadPart> inMemory(String organisation) {
        return Uni.createFrom().item(() -> new UploadPart(spool, memory, room(organisation)));
    }

    private UploadPart.Room room(String organisation) {
        return new UploadPart.Room(disk, organisation);
    }

    /** A part of a recording that is too long for memory. */
    Uni<UploadPart> onDisk(String organisation) {
        return Uni.createFrom().deferred(() -> {
            UploadPart part = new UploadPart(spool, memory, room(organisation));
            return part.open().replaceWith(part);
        });
    }
}
