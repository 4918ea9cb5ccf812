package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;

import dev.hirenow.common.decision.Decision;

/** The rule of letting a candidate answer a submitted question once more. */
public final class Reopening {

    private Reopening() {}

    /** What became of it. */
    public enum Outcome {
        REOPENED,
        UNKNOWN_QUESTION,
        /** Nothing was submitted, so the question is open anyway. */
        NOT_SUBMITTED,
        CLOSED
    }

    /**
     * Opens the question for one more attempt, and the interview for at least {@code time} from now.
     *
     * @param time how long the candidate has
     */
    public static Decision<Interview, Outcome> reopen(
            Interview interview, String questionId, Duration time, Instant now) {
        if (interview.brief().question(questionId).isEmpty()) {
            return Decision.unchanged(Outcome.UNKNOWN_QUESTION);
        }
        Instant until = later(interview.brief().answersUntil(), now.plus(time));
        return switch (interview) {
            case Interview.Open _ -> Decision.unchanged(Outcome.NOT_SUBMITTED);
            case Interview.Closed _ -> Decision.unchanged(Outcome.CLOSED);
            case Interview.Submitted submitted ->
                Decision.change(submitted.reopened(questionId, until), Outcome.REOPENED);
            case Interview.Reopened reopened -> Decision.change(reopened.reopened(questionId, until), Outcome.REOPENED);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
