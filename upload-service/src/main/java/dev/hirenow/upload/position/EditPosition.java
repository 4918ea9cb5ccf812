package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/**
 * Changes a position for the interviews to come, or makes another one of it. Interviews hold a copy of their questions,
 * so nobody who was invited is asked or rated by anything else than before.
 */
public final class EditPosition {

    private final Positions positions;
    private final PositionRules rules;

    /** Edits within these rules. */
    public EditPosition(Positions positions, PositionRules rules) {
        this.positions = positions;
        this.rules = rules;
    }

    /** What became of an edit. */
    public sealed interface Outcome {
        /** The next version is in place. */
        record Edited(Position position) implements Outcome {}

        /** Nothing is stored. */
        record Refused(List<Flaw> flaws) implements Outcome {}

        /** Somebody else has edited the version that this edit began with. */
        record ChangedMeanwhile() implements Outcome {}

        /** There is no such position. */
        record NoSuchPosition() implements Outcome {}
    }

    /**
     * An edit.
     *
     * @param organisation the organisation that owns the position
     * @param id the position
     * @param version that the editor has seen
     * @param draft all of what the position is to be
     */
    public record Edit(String organisation, UUID id, int version, PositionDraft draft) {}

    /** Checks and stores. */
    public Uni<Outcome> edit(Edit edit) {
        return positions.find(edit.organisation(), edit.id()).chain(found -> found.map(before -> edit(before, edit))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoSuchPosition())));
    }

    private Uni<Outcome> edit(Position before, Edit edit) {
        return switch (DraftCheck.check(edit.draft(), rules)) {
            case CheckedDraft.Flawed(var flaws) -> Uni.createFrom().item(new Outcome.Refused(flaws));
            case CheckedDraft.Sound(var title, var language, var questions) ->
                store(new Position(
                        before.id(),
                        before.organisation(),
                        title,
                        language,
                        questions,
                        before.createdAt(),
                        edit.version() + 1));
        };
    }

    private Uni<Outcome> store(Position next) {
        return positions.replace(next).map(replacement -> switch (replacement) {
            case REPLACED -> new Outcome.Edited(next);
            case CHANGED_MEANWHILE -> new Outcome.ChangedMeanwhile();
            case MISSING -> new Outcome.NoSuchPosition();
        });
    }

    /**
     * A copy to be.
     *
     * @param organisation the organisation that owns both
     * @param original the position that is copied
     * @param id of the copy
     * @param title of the copy; empty for the original's
     * @param key to copy once, if the client gave one
     * @param now the time
     */
    public record Copy(
            String organisation,
            UUID original,
            UUID id,
            Optional<String> title,
            Optional<CreationKey> key,
            Instant now) {}

    /** Copies; empty when there is no such position. */
    public Uni<Optional<Creation<Position>>> copy(Copy copy) {
        return positions.find(copy.organisation(), copy.original()).chain(found -> found.map(original ->
                        positions.create(copy(original, copy), copy.key()).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private static Position copy(Position original, Copy copy) {
        return new Position(
                copy.id(),
                original.organisation(),
                copy.title().orElse(original.title()),
                original.language(),
                original.questions(),
                copy.now(),
                1);
    }
}
