package dev.hirenow.analysis.analysis;

import java.time.Instant;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interview;
import dev.hirenow.analysis.interview.JobConclusion;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.common.decision.Decision;

/** The stored inputs and results of analyses. */
public interface Analyses {

    /**
     * Loads the submission; the first call freezes the input that its scores are computed from.
     *
     * @return completes on a worker thread, so the next stage may compute without blocking the event loop
     */
    Uni<LoadedSubmission> open(ClaimedSubmission claimed, ScoringThresholds thresholds);

    /**
     * Stores the request of an exchange; the queue stores the response with the provider call.
     *
     * @param exchange its answer is ignored
     */
    Uni<Void> keep(ClaimedSubmission claimed, ModelExchange exchange);

    /**
     * Applies the decision, stores the result if the decision accepts it, and ends the job, all in one transaction.
     *
     * @return fails, and stores nothing, if another worker has claimed the job since
     */
    Uni<JobConclusion> finish(
            ClaimedSubmission claimed,
            Analysis analysis,
            Instant now,
            Function<Interview, Decision<Interview, JobConclusion>> rule);
}
