package dev.hirenow.upload.position;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** All positions, scoped by organisation. */
public interface Positions {

    /** Stores a new position; stores nothing if the key has been used before. */
    Uni<CreationResult<Position>> create(Position position, Optional<IdempotencyKey> key);

    /** The position, if it belongs to this organisation. */
    Uni<Optional<Position>> find(String organisation, UUID id);

    /** The result of replacing a position. */
    enum Replacement {
        REPLACED,
        /** The stored version is not the predecessor of the new one. */
        CHANGED_MEANWHILE,
        MISSING
    }

    /** Replaces a position with its next version. */
    Uni<Replacement> replace(Position next);

    /**
     * One page of positions, newest first.
     *
     * @param before the last identifier of the previous page; null for the first page
     * @param limit maximum number of positions
     */
    Uni<List<Position>> list(String organisation, @Nullable UUID before, int limit);
}
