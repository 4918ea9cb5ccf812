package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** Validates a position and stores it. */
public final class CreatePosition {

    private final Positions positions;
    private final PositionLimits rules;

    /** Validates against these rules. */
    public CreatePosition(Positions positions, PositionLimits rules) {
        this.positions = positions;
        this.rules = rules;
    }

    /** The result of creating a position. */
    public sealed interface Outcome {
        /** Stored now or by an earlier request, or the idempotency key was used for another request. */
        record Stored(CreationResult<Position> creation) implements Outcome {}

        /** The draft is invalid; nothing is stored. */
        record Refused(List<Flaw> flaws) implements Outcome {}
    }

    /**
     * A position to create.
     *
     * @param id its identifier
     * @param organisation the organisation that owns it
     * @param draft the recruiter's input
     * @param key makes the request idempotent, if the client sent one
     * @param now the current time
     */
    public record Command(
            UUID id, String organisation, PositionDraft draft, Optional<IdempotencyKey> key, Instant now) {}

    /** Validates the draft and stores the position. */
    public Uni<Outcome> create(Command command) {
        return switch (PositionDraftCheck.check(command.draft(), rules)) {
            case PositionDraftValidationResult.Invalid(var flaws) ->
                Uni.createFrom().item(new Outcome.Refused(flaws));
            case PositionDraftValidationResult.Valid(var title, var language, var questions) ->
                positions
                        .create(
                                new Position(
                                        command.id(),
                                        command.organisation(),
                                        title,
                                        language,
                                        questions,
                                        command.now(),
                                        1),
                                command.key())
                        .map(Outcome.Stored::new);
        };
    }
}
