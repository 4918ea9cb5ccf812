package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.RequestedAnswer;

/** The rules for ending an interview. */
public final class ClosingRules {

    private ClosingRules() {}

    /** The result of ending an interview. */
    public enum Outcome {
        CLOSED,
        /** The interview had already ended for another cause. */
        CLOSED_OTHERWISE,
        /** The deadline has not passed, or no answers were expected any more. */
        NOT_DUE
    }

    /** Ends the interview on request; repeating the request changes nothing. */
    public static Decision<Interview, Outcome> close(Interview interview, ClosedCause cause, Instant now) {
        return switch (interview) {
            case Interview.Closed closed ->
                Decision.unchanged(closed.cause() == cause ? Outcome.CLOSED : Outcome.CLOSED_OTHERWISE);
            case Interview.Open open -> end(open, cause, now);
            case Interview.Submitted submitted -> end(submitted, cause, now);
            case Interview.Reopened reopened -> end(reopened, cause, now);
        };
    }

    /**
     * Ends the interview if its deadline has passed without a submission. A reopened question lapses; the
     * submission stays.
     */
    public static Decision<Interview, Outcome> expire(Interview interview, Instant now) {
        if (now.isBefore(interview.terms().answersUntil())) {
            return Decision.unchanged(Outcome.NOT_DUE);
        }
        return switch (interview) {
            case Interview.Open open -> end(open, ClosedCause.EXPIRED, now);
            case Interview.Reopened reopened -> lapse(reopened.lapsed(), now);
            case Interview.Submitted _, Interview.Closed _ -> Decision.unchanged(Outcome.NOT_DUE);
        };
    }

    private static Decision<Interview, Outcome> lapse(Interview.Submitted lapsed, Instant now) {
        return Decision.change(lapsed, List.of(QuestionReopeningRules.fact(lapsed, now)), Outcome.NOT_DUE);
    }

    private static Decision<Interview, Outcome> end(Interview interview, ClosedCause cause, Instant now) {
        InterviewTerms terms = interview.terms();
        Interview closed = new Interview.Closed(terms, interview.recordings(), interview.submissions(), cause, now);
        return Decision.change(
                closed,
                List.of(new InterviewClosed(terms.id(), terms.organisation(), cause, answered(interview), now)),
                Outcome.CLOSED);
    }

    private static List<RequestedAnswer> answered(Interview interview) {
        return interview.terms().questions().stream()
                .flatMap(question -> interview.recordings().latest(question.id()).stream())
                .map(attempt -> attempt.in(interview.terms().language()))
                .toList();
    }
}
