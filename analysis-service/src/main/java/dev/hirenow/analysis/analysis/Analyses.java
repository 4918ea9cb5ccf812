package dev.hirenow.analysis.analysis;

import java.time.Instant;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.Ending;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.Turn;
import dev.hirenow.analysis.scoring.Thresholds;
import dev.hirenow.common.decision.Decision;

/** What analyses rest on and what came out of them. */
public interface Analyses {

    /**
     * Opens the submission; the first time freezes what its scores are computed from.
     *
     * @return on a thread that may compute for long: what follows in the same step holds nobody up
     */
    Uni<Opened> open(Turn turn, Thresholds thresholds);

    /**
     * Keeps what was asked and how; the answer itself is kept with the provider call.
     *
     * @param exchange its answer is not looked at
     */
    Uni<Void> keep(Turn turn, Exchange exchange);

    /**
     * Decides, stores the result if the decision lets it count, and ends the job, all in one transaction.
     *
     * @return fails, with nothing stored, when somebody else holds the job by now
     */
    Uni<Ending> finish(
            Turn turn, Analysis analysis, Instant now, Function<Interview, Decision<Interview, Ending>> rule);
}
