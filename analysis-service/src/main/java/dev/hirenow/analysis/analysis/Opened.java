package dev.hirenow.analysis.analysis;

import java.time.Instant;
import java.util.List;

import dev.hirenow.analysis.scoring.ScoringInput;

/** A submission as a worker finds it. */
public sealed interface Opened {

    /** No scores are wanted any more. */
    record Needless() implements Opened {}

    /**
     * Scores are wanted.
     *
     * @param input frozen when it was opened for the first time
     * @param submittedAt by the candidate
     * @param exchanges that were answered, in the order of their calls
     * @param calls that the provider may have billed until now
     * @param byHand it failed before, and somebody wants it tried again
     */
    record Ready(ScoringInput input, Instant submittedAt, List<Exchange> exchanges, int calls, boolean byHand)
            implements Opened {}
}
