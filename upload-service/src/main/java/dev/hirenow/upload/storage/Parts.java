package dev.hirenow.upload.storage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Where the parts of recordings wait until they are whole: memory and disk of this replica. */
@ApplicationScoped
class Parts {

    private final Spool spool;
    private final MemoryBudget memory;

    Parts(Spool spool, MemoryBudget memory) {
        this.spool = spool;
        this.memory = memory;
    }

    /** Of a recording that may fit into memory. */
    Uni<Part> inMemory() {
        return Uni.createFrom().item(() -> new Part(spool, memory));
    }

    /** Of one that is too long for that. */
    Uni<Part> onDisk() {
        return Uni.createFrom().deferred(() -> {
            Part part = new Part(spool, memory);
            return part.open().replaceWith(part);
        });
    }
}
