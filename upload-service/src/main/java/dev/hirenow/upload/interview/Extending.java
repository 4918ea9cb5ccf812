package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;

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

    /** Moves the deadline to {@code until}, which is in the future; what only the deadline has ended goes on. */
    public static Decision<Interview, Outcome> extend(Interview interview, Instant until, Instant now) {
        return switch (interview) {
            case Interview.Open open -> moved(new Interview.Open(open.brief().until(until), open.recordings()), now);
            case Interview.Reopened reopened -> moved(reopened.until(until), now);
            case Interview.Submitted _ -> Decision.unchanged(Outcome.SUBMITTED);
            case Interview.Closed closed ->
                closed.resumed(until).map(open -> moved(open, now)).orElseGet(() -> Decision.unchanged(Outcome.CLOSED));
        };
    }

    private static Decision<Interview, Outcome> moved(Interview interview, Instant now) {
        return Decision.change(interview, List.of(interview.brief().asFact(now)), Outcome.MOVED);
    }
}
