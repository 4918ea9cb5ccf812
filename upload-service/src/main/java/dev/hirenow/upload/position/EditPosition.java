package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/**
 * Changes a position for future interviews, or copies it. Interviews hold their own copy of the questions, so an
 * edit does not change what invited candidates are asked or how they are rated.
 */
public final class EditPosition {

    private final Positions positions;
    private final PositionLimits rules;

    /** Validates against these rules. */
    public EditPosition(Positions positions, PositionLimits rules) {
        this.positions = positions;
        this.rules = rules;
    }

    /** The result of an edit. */
    public sealed interface Outcome {
        /** The new version is stored. */
        record Edited(Position position) implements Outcome {}

        /** The draft is invalid; nothing is stored. */
        record Refused(List<Flaw> flaws) implements Outcome {}

        /** Another user has changed the position since the version that this edit is based on. */
        record ChangedMeanwhile() implements Outcome {}

        /** The position does not exist. */
        record NoSuchPosition() implements Outcome {}
    }

    /**
     * An edit.
     *
     * @param organisation the organisation that owns the position
     * @param id the position
     * @param version the version that the edit is based on
     * @param draft the complete new content of the position
     */
    public record Edit(String organisation, UUID id, int version, PositionDraft draft) {}

    /** Validates the draft and stores the new version. */
    public Uni<Outcome> edit(Edit edit) {
        return positions.find(edit.organisation(), edit.id()).chain(found -> found.map(before -> edit(before, edit))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoSuchPosition())));
    }

    private Uni<Outcome> edit(Position before, Edit edit) {
        return switch (PositionDraftCheck.check(edit.draft(), rules)) {
            case PositionDraftValidationResult.Invalid(var flaws) ->
                Uni.createFrom().item(new Outcome.Refused(flaws));
            case PositionDraftValidationResult.Valid(var title, var language, var questions) ->
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
     * A copy to create.
     *
     * @param organisation the organisation that owns both positions
     * @param original the position to copy
     * @param id of the copy
     * @param title of the copy; empty to keep the original's
     * @param key makes the request idempotent, if the client sent one
     * @param now the current time
     */
    public record Copy(
            String organisation,
            UUID original,
            UUID id,
            Optional<String> title,
            Optional<IdempotencyKey> key,
            Instant now) {}

    /** Copies the position; empty if it does not exist. */
    public Uni<Optional<CreationResult<Position>>> copy(Copy copy) {
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
