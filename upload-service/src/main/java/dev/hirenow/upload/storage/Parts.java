package dev.hirenow.upload.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the parts of recordings wait until they are whole: memory and disk of this replica. */
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

    /** Of a recording that may fit into memory. */
    Uni<Part> inMemory(String organisation) {
        return Uni.createFrom().item(() -> new Part(spool, memory, room(organisation)));
    }

    private Part.Room room(String organisation) {
        return new Part.Room(disk, organisation);
    }

    /** Of one that is too long for that. */
    Uni<Part> onDisk(String organisation) {
        return Uni.createFrom().deferred(() -> {
            Part part = new Part(spool, memory, room(organisation));
            return part.open().replaceWith(part);
        });
    }
}
