package dev.hirenow.upload.position;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/** All rubric templates, each within its organisation. */
public interface RubricTemplates {

    /** Stores a new template; with a key that was used before nothing is stored. */
    Uni<Creation<RubricTemplate>> create(RubricTemplate template, Optional<CreationKey> key);

    /** The template, if this organisation has it. */
    Uni<Optional<RubricTemplate>> find(String organisation, UUID id);

    /**
     * The newest first.
     *
     * @param before the last identifier of the page before; null for the first page
     * @param limit most to return
     */
    Uni<List<RubricTemplate>> list(String organisation, @Nullable UUID before, int limit);

    /** Forgets a template, whether or not there was one; positions keep their copies. */
    Uni<Void> remove(String organisation, UUID id);
}
