package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;
import dev.hirenow.upload.position.Flaw;
import dev.hirenow.upload.position.Position;
import dev.hirenow.upload.position.Positions;

/** Makes an interview of a position for one candidate. */
public final class CreateInterview {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;

    private final Positions positions;
    private final Interviews interviews;
    private final Duration answersFor;
    private final Duration longest;

    /**
     * Creates within these limits.
     *
     * @param answersFor time for answers where no deadline is given
     * @param longest longest time for answers that may be given
     */
    public CreateInterview(Positions positions, Interviews interviews, Duration answersFor, Duration longest) {
        this.positions = positions;
        this.interviews = interviews;
        this.answersFor = answersFor;
        this.longest = longest;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Stored now or earlier, or its key is taken. */
        record Stored(Creation<Interview> creation) implements Outcome {}

        /** Nothing is stored. */
        record Refused(Flaw flaw) implements Outcome {}
    }

    /**
     * An interview to be.
     *
     * @param ref its name
     * @param invitationHash SHA-256 of the invitation token in hexadecimal
     * @param wish what the recruiter wrote
     * @param key to create it once, if the client gave one
     * @param now the time
     */
    public record Order(InterviewRef ref, String invitationHash, Wish wish, Optional<CreationKey> key, Instant now) {}

    /**
     * What the recruiter wrote; anything may be missing or wrong.
     *
     * @param positionId the position
     * @param name of the candidate
     * @param email of the candidate
     * @param answersUntil null for the default
     * @param scoringMode null for AI
     */
    public record Wish(
            @Nullable UUID positionId,
            @Nullable String name,
            @Nullable String email,
            @Nullable Instant answersUntil,
            @Nullable ScoringMode scoringMode) {}

    /** Checks and stores. */
    public Uni<Outcome> create(Order order) {
        Optional<Flaw> flaw = flaw(order.wish(), order.now());
        UUID positionId = order.wish().positionId();
        if (flaw.isPresent() || positionId == null) {
            return refused(flaw.orElse(new Flaw("positionId", "The position is needed.")));
        }
        return positions.find(order.ref().organisation(), positionId).chain(found -> found.map(
                        position -> store(order, position))
                .orElseGet(() -> refused(new Flaw("positionId", "There is no such position."))));
    }

    private Uni<Outcome> store(Order order, Position position) {
        Interview.Open open = new Interview.Open(brief(order, position), Recordings.NONE);
        Decision.Change<Interview, InterviewRef> birth =
                new Decision.Change<>(open, List.of(open.brief().asFact(null)), List.of(), order.ref());
        return interviews.create(birth, order.invitationHash(), order.key()).map(Outcome.Stored::new);
    }

    Optional<Flaw> flaw(Wish wish, Instant now) {
        String name = wish.name();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of(
                    new Flaw("candidate.name", "A name of at most " + LONGEST_NAME + " characters is needed."));
        }
        String email = wish.email();
        if (email != null && (email.length() > LONGEST_EMAIL || !email.matches("[^@\\s]+@[^@\\s]+"))) {
            return Optional.of(new Flaw("candidate.email", "This is not an e-mail address."));
        }
        Instant until = wish.answersUntil();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(longest)))) {
            return Optional.of(
                    new Flaw("answersUntil", "A moment within the next " + longest.toDays() + " days is expected."));
        }
        return Optional.empty();
    }

    private Brief brief(Order order, Position position) {
        Wish wish = order.wish();
        return new Brief(
                order.ref().id(),
                order.ref().organisation(),
                new Candidate(wish.name() == null ? "" : wish.name().strip(), wish.email()),
                position.id(),
                position.title(),
                position.language(),
                position.questions(),
                wish.scoringMode() == null ? ScoringMode.AI : wish.scoringMode(),
                wish.answersUntil() == null ? order.now().plus(answersFor) : wish.answersUntil(),
                order.now(),
                null);
    }

    private static Uni<Outcome> refused(Flaw flaw) {
        return Uni.createFrom().item(new Outcome.Refused(flaw));
    }
}
