package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/** Writes down what candidates are asked, after checking all of it. */
public final class CreatePosition {

    private final Positions positions;
    private final PositionRules rules;

    /** Creates within these rules. */
    public CreatePosition(Positions positions, PositionRules rules) {
        this.positions = positions;
        this.rules = rules;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Stored now or earlier, or its key is taken. */
        record Stored(Creation<Position> creation) implements Outcome {}

        /** Nothing is stored. */
        record Refused(List<Flaw> flaws) implements Outcome {}
    }

    /**
     * A position to be.
     *
     * @param id its identifier
     * @param organisation the organisation that owns it
     * @param draft what the recruiter wrote
     * @param key to create it once, if the client gave one
     * @param now the time
     */
    public record Order(UUID id, String organisation, PositionDraft draft, Optional<CreationKey> key, Instant now) {}

    /** Checks and stores. */
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
