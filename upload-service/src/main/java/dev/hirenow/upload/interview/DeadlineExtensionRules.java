package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;

import dev.hirenow.common.decision.Decision;

/** The rule for extending a candidate's deadline. */
public final class DeadlineExtensionRules {

    private DeadlineExtensionRules() {}

    /** The result of extending the deadline. */
    public enum Outcome {
        MOVED,
        /** The candidate has submitted and no answers are expected. */
        SUBMITTED,
        CLOSED
    }

    /** Moves the deadline to {@code until}, which must be in the future; an interview that had only expired resumes. */
    public static Decision<Interview, Outcome> extend(Interview interview, Instant until, Instant now) {
        return switch (interview) {
            case Interview.Open open -> moved(new Interview.Open(open.terms().until(until), open.recordings()), now);
            case Interview.Reopened reopened -> moved(reopened.until(until), now);
            case Interview.Submitted _ -> Decision.unchanged(Outcome.SUBMITTED);
            case Interview.Closed closed ->
                closed.resumed(until).map(open -> moved(open, now)).orElseGet(() -> Decision.unchanged(Outcome.CLOSED));
        };
    }

    private static Decision<Interview, Outcome> moved(Interview.Open open, Instant now) {
        return Decision.change(open, List.of(open.terms().asFact(now)), Outcome.MOVED);
    }

    private static Decision<Interview, Outcome> moved(Interview.Reopened reopened, Instant now) {
        return Decision.change(
                reopened,
                List.of(reopened.terms().asFact(now), QuestionReopeningRules.fact(reopened, now)),
                Outcome.MOVED);
    }
}
