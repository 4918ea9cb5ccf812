package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;

import dev.hirenow.common.decision.Decision;

/** The rule for letting a candidate answer a submitted question again. */
public final class QuestionReopeningRules {

    private QuestionReopeningRules() {}

    /** The result of reopening a question. */
    public enum Outcome {
        REOPENED,
        UNKNOWN_QUESTION,
        /** Nothing has been submitted, so the question is still open. */
        NOT_SUBMITTED,
        CLOSED
    }

    /**
     * Allows one more attempt at the question, and moves the deadline so that it is at least {@code time} away.
     *
     * @param time the minimum time that the candidate gets
     */
    public static Decision<Interview, Outcome> reopen(
            Interview interview, String questionId, Duration time, Instant now) {
        if (interview.terms().question(questionId).isEmpty()) {
            return Decision.unchanged(Outcome.UNKNOWN_QUESTION);
        }
        Instant until = later(interview.terms().answersUntil(), now.plus(time));
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
