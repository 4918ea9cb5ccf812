package dev.hirenow.upload.position;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** All rubric templates, scoped by organisation. */
public interface RubricTemplates {

    /** Stores a new template; stores nothing if the key has been used before. */
    Uni<CreationResult<RubricTemplate>> create(RubricTemplate template, Optional<IdempotencyKey> key);

    /** The template, if it belongs to this organisation. */
    Uni<Optional<RubricTemplate>> find(String organisation, UUID id);

    /**
     * One page of templates, newest first.
     *
     * @param before the last identifier of the previous page; null for the first page
     * @param limit maximum number of templates
     */
    Uni<List<RubricTemplate>> list(String organisation, @Nullable UUID before, int limit);

    /** Deletes a template; succeeds if it does not exist. Positions keep their copies. */
    Uni<Void> remove(String organisation, UUID id);
}
