package dev.hirenow.upload.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Allocates parts in the memory and on the disk of this replica. */
@ApplicationScoped
class Parts {

    private final Spool spool;
    private final MemoryBudget memory;
    private final SpoolBudget disk;

    Parts(Spool spool, MemoryBudget memory, SpoolBudget disk) {
        this.spool = spool;
        this.memory = memory;
        this.disk = disk;
    }

    /** A part of a recording that may fit into memory. */
    Uni<Part> inMemory(String organisation) {
        return Uni.createFrom().item(() -> new Part(spool, memory, room(organisation)));
    }

    private Part.Room room(String organisation) {
        return new Part.Room(disk, organisation);
    }

    /** A part of a recording that is too long for memory. */
    Uni<Part> onDisk(String organisation) {
        return Uni.createFrom().deferred(() -> {
            Part part = new Part(spool, memory, room(organisation));
            return part.open().replaceWith(part);
        });
    }
}
