package dev.hirenow.upload.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.QuestionsReopened;

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
            case Interview.Submitted submitted -> reopened(submitted.reopened(questionId, until), now);
            case Interview.Reopened reopened -> reopened(reopened.reopened(questionId, until), now);
        };
    }

    private static Decision<Interview, Outcome> reopened(Interview.Reopened reopened, Instant now) {
        return Decision.change(reopened, List.of(fact(reopened, now)), Outcome.REOPENED);
    }

    /** The fact that names the questions that are open again; none unless the interview is reopened. */
    static QuestionsReopened fact(Interview interview, Instant now) {
        InterviewTerms terms = interview.terms();
        return new QuestionsReopened(
                terms.id(),
                terms.organisation(),
                interview.submissions().getLast().number(),
                open(interview),
                terms.answersUntil(),
                now);
    }

    /** The fact that follows a further submission; none if no question is open, because the submission says so. */
    static Stream<Fact> stillOpen(Interview after, Instant now) {
        return after instanceof Interview.Reopened ? Stream.of(fact(after, now)) : Stream.empty();
    }

    private static List<String> open(Interview interview) {
        return interview instanceof Interview.Reopened reopened
                ? reopened.terms().questions().stream()
                        .map(Question::id)
                        .filter(reopened.questions()::contains)
                        .toList()
                : List.of();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
