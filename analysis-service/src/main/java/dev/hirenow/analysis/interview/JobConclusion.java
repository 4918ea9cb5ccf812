package dev.hirenow.analysis.interview;

import org.jspecify.annotations.Nullable;

/**
 * How a job ends together with a decision.
 *
 * @param step what the rule did
 * @param parkedFor why the job is parked for a person; null if it is done
 */
public record JobConclusion(SubmissionStep step, @Nullable String parkedFor) {

    public static JobConclusion done(SubmissionStep step) {
        return new JobConclusion(step, null);
    }

    /** Parks the job for a person. */
    public static JobConclusion parked(SubmissionStep step, AnalysisFailureReason reason) {
        return new JobConclusion(step, reason.name());
    }
}
