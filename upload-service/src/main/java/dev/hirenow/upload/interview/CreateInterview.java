package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.position.Flaw;
import dev.hirenow.upload.position.Position;
import dev.hirenow.upload.position.Positions;

/** Creates an interview for one candidate from a position. */
public final class CreateInterview {

    private final Positions positions;
    private final Interviews interviews;
    private final Duration answersFor;
    private final Duration longest;

    /**
     * Creates interviews with these limits.
     *
     * @param answersFor default time for answering if the request has no deadline
     * @param longest longest time for answering that a request may set
     */
    public CreateInterview(Positions positions, Interviews interviews, Duration answersFor, Duration longest) {
        this.positions = positions;
        this.interviews = interviews;
        this.answersFor = answersFor;
        this.longest = longest;
    }

    /** The result of creating an interview. */
    public sealed interface Outcome {
        /** Stored now or by an earlier request, or the idempotency key was used for another request. */
        record Stored(CreationResult<Interview> creation) implements Outcome {}

        /** The candidate has an active interview for this position; nothing is stored. */
        record AlreadyInvited(Interview earlier) implements Outcome {}

        /** The request is invalid; nothing is stored. */
        record Refused(Flaw flaw) implements Outcome {}
    }

    /**
     * An interview to create.
     *
     * @param ref its reference
     * @param inviting how the candidate is invited
     * @param draft the recruiter's input
     * @param now the current time
     */
    public record Command(InterviewRef ref, Interviews.Inviting inviting, InterviewDraft draft, Instant now) {}

    /**
     * The recruiter's input; any value may be missing or invalid.
     *
     * @param positionId the position
     * @param name of the candidate
     * @param email of the candidate
     * @param answersUntil deadline; null for the default
     * @param scoringMode null for AI
     */
    public record InterviewDraft(
            @Nullable UUID positionId,
            @Nullable String name,
            @Nullable String email,
            @Nullable Instant answersUntil,
            @Nullable ScoringMode scoringMode) {}

    /** Validates the input and stores the interview. */
    public Uni<Outcome> create(Command command) {
        Optional<Flaw> flaw = flaw(command.draft(), command.now());
        UUID positionId = command.draft().positionId();
        if (flaw.isPresent() || positionId == null) {
            return refused(flaw.orElse(new Flaw("positionId", "Choose a position.")));
        }
        return positions.find(command.ref().organisation(), positionId).chain(found -> found.map(
                        position -> store(command, position))
                .orElseGet(() -> refused(new Flaw("positionId", "This position does not exist."))));
    }

    private Uni<Outcome> store(Command command, Position position) {
        Interview.Open open = new Interview.Open(terms(command, position), Recordings.NONE);
        Decision.Change<Interview, InterviewRef> birth =
                new Decision.Change<>(open, List.of(open.terms().asFact(null)), List.of(), command.ref());
        return interviews
                .create(birth, command.inviting())
                .<Outcome>map(Outcome.Stored::new)
                .onFailure(AlreadyInvited.class)
                .recoverWithItem(refused -> new Outcome.AlreadyInvited(((AlreadyInvited) refused).interview()));
    }

    Optional<Flaw> flaw(InterviewDraft draft, Instant now) {
        Optional<Flaw> flaw = CandidateContactRules.flaw(draft.name(), draft.email());
        if (flaw.isPresent()) {
            return flaw;
        }
        Instant until = draft.answersUntil();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(longest)))) {
            return Optional.of(
                    new Flaw("answersUntil", "Choose a date within the next " + longest.toDays() + " days."));
        }
        return Optional.empty();
    }

    private InterviewTerms terms(Command command, Position position) {
        InterviewDraft draft = command.draft();
        return new InterviewTerms(
                command.ref().id(),
                command.ref().organisation(),
                CandidateContactRules.candidate(draft.name(), draft.email()),
                position.id(),
                position.title(),
                position.language(),
                position.questions(),
                draft.scoringMode() == null ? ScoringMode.AI : draft.scoringMode(),
                draft.answersUntil() == null ? command.now().plus(answersFor) : draft.answersUntil(),
                command.now(),
                null);
    }

    private static Uni<Outcome> refused(Flaw flaw) {
        return Uni.createFrom().item(new Outcome.Refused(flaw));
    }
}
