package dev.hirenow.analysis.analysis;

import java.util.Optional;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.common.facts.InterviewAnalyzed;

/** Completed analyses. Rows never change: a later revision is added beside the earlier ones. */
public interface AnalysisArchive {

    /**
     * Loads the analysis; empty if there is none.
     *
     * @return completes on a worker thread, so the next stage may compute without blocking the event loop
     */
    Uni<Optional<ArchivedAnalysis>> find(InterviewRef interview, int submission);

    /**
     * The rule's outcome, with a revision to store and publish, or none.
     *
     * @param outcome returned to the caller
     * @param revision to store; null for none
     * @param fact to publish with the revision; null for none
     */
    record Addition<O>(
            O outcome,
            ArchivedAnalysis.@Nullable Revision revision,
            @Nullable InterviewAnalyzed fact) {}

    /**
     * Applies the rule to the analysis under the interview's lock, and stores the revision that it returns.
     *
     * @param rule runs on a worker thread and may compute for long
     * @return empty if there is no such analysis
     */
    <O> Uni<Optional<O>> add(InterviewRef interview, int submission, Function<ArchivedAnalysis, Addition<O>> rule);
}
