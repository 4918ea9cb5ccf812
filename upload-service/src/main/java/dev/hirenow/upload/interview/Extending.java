package dev.hirenow.upload.interview;

import java.time.Instant;

import dev.hirenow.common.decision.Decision;

/** The rule of giving a candidate another deadline. */
public final class Extending {

    private Extending() {}

    /** What became of it. */
    public enum Outcome {
        MOVED,
        /** Nothing more is expected of the candidate. */
        SUBMITTED,
        CLOSED
    }

    /** Moves the deadline to {@code until}, which is in the future. */
    public static Decision<Interview, Outcome> extend(Interview interview, Instant until) {
        return switch (interview) {
            case Interview.Open open ->
                Decision.change(new Interview.Open(open.brief().until(until), open.recordings()), Outcome.MOVED);
            case Interview.Reopened reopened ->
                Decision.change(
                        new Interview.Reopened(
                                reopened.brief().until(until),
                                reopened.recordings(),
                                reopened.submissions(),
                                reopened.questions()),
                        Outcome.MOVED);
            case Interview.Submitted _ -> Decision.unchanged(Outcome.SUBMITTED);
            case Interview.Closed _ -> Decision.unchanged(Outcome.CLOSED);
        };
    }
}
