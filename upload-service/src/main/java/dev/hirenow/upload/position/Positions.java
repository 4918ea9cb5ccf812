package dev.hirenow.upload.position;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/** All positions, each within its organisation. */
public interface Positions {

    /** Stores a new position; with a key that was used before nothing is stored. */
    Uni<Creation<Position>> create(Position position, Optional<CreationKey> key);

    /** The position, if this organisation has it. */
    Uni<Optional<Position>> find(String organisation, UUID id);

    /** What became of a position that was to be replaced. */
    enum Replacement {
        REPLACED,
        /** Its version is not the one before the new one. */
        CHANGED_MEANWHILE,
        MISSING
    }

    /** Puts the next version of a position in the place of the one before it. */
    Uni<Replacement> replace(Position next);

    /**
     * The newest first.
     *
     * @param before the last identifier of the page before; null for the first page
     * @param limit most to return
     */
    Uni<List<Position>> list(String organisation, @Nullable UUID before, int limit);
}
