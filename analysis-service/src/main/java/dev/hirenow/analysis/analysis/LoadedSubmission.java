package dev.hirenow.analysis.analysis;

import java.time.Instant;
import java.util.List;

import dev.hirenow.analysis.scoring.ScoringInput;

/** A submission as a worker loads it. */
public sealed interface LoadedSubmission {

    /** The submission no longer needs scores. */
    record NotNeeded() implements LoadedSubmission {}

    /**
     * The submission is ready to be scored.
     *
     * @param input frozen when a worker loaded it for the first time
     * @param submittedAt when the candidate submitted
     * @param exchanges answered exchanges, in the order of their calls
     * @param calls calls so far that the provider may have billed
     * @param byHand whether this is a manual retry after a failure
     */
    record Ready(ScoringInput input, Instant submittedAt, List<ModelExchange> exchanges, int calls, boolean byHand)
            implements LoadedSubmission {}
}
