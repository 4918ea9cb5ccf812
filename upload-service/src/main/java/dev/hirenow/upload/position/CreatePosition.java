package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/** Validates a position and stores it. */
public final class CreatePosition {

    private final Positions positions;
    private final PositionRules rules;

    /** Validates against these rules. */
    public CreatePosition(Positions positions, PositionRules rules) {
        this.positions = positions;
        this.rules = rules;
    }

    /** The result of creating a position. */
    public sealed interface Outcome {
        /** Stored now or by an earlier request, or the idempotency key was used for another request. */
        record Stored(Creation<Position> creation) implements Outcome {}

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
    public record Order(UUID id, String organisation, PositionDraft draft, Optional<CreationKey> key, Instant now) {}

    /** Validates the draft and stores the position. */
    public Uni<Outcome> create(Order order) {
        return switch (DraftCheck.check(order.draft(), rules)) {
            case CheckedDraft.Flawed(var flaws) -> Uni.createFrom().item(new Outcome.Refused(flaws));
            case CheckedDraft.Sound(var title, var language, var questions) ->
                positions
                        .create(
                                new Position(
                                        order.id(), order.organisation(), title, language, questions, order.now(), 1),
                                order.key())
                        .map(Outcome.Stored::new);
        };
    }
}
