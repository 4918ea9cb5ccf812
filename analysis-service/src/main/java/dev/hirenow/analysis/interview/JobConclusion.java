package dev.hirenow.analysis.interview;

import org.jspecify.annotations.Nullable;

/**
 * How a job ends together with a decision.
 *
 * @param outcome what the rule did
 * @param parkedFor why the job is parked for a person; null if it is done
 */
public record JobConclusion(
        SubmissionRuleOutcome outcome, @Nullable String parkedFor) {

    public static JobConclusion done(SubmissionRuleOutcome outcome) {
        return new JobConclusion(outcome, null);
    }

    /** Parks the job for a person. */
    public static JobConclusion parked(SubmissionRuleOutcome outcome, AnalysisFailureReason reason) {
        return new JobConclusion(outcome, reason.name());
    }
}
