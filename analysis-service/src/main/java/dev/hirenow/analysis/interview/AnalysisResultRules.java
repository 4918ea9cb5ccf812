package dev.hirenow.analysis.interview;

import java.util.List;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;

/** Rules for the end of an analysis. */
public final class AnalysisResultRules {

    private AnalysisResultRules() {}

    /** Publishes the scores unless the candidate withdrew meanwhile. */
    public static Decision<Interview, JobConclusion> analyzed(Interview interview, InterviewAnalyzed fact) {
        Submission submission = interview.submissions().get(fact.submission());
        return submission == null || !expectsScores(submission)
                ? Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO))
                : Decision.change(
                        interview.with(submission.in(new SubmissionState.Analyzed())),
                        List.of(fact),
                        JobConclusion.done(SubmissionRuleOutcome.SUCCEEDED));
    }

    /** Publishes the failure and parks the job for a person. */
    public static Decision<Interview, JobConclusion> failed(
            Interview interview, AnalysisFailed fact, AnalysisFailureReason reason) {
        Submission submission = interview.submissions().get(fact.submission());
        return submission == null || !expectsScores(submission)
                ? Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO))
                : Decision.change(
                        interview.with(submission.in(new SubmissionState.Failed(reason))),
                        List.of(fact),
                        JobConclusion.parked(SubmissionRuleOutcome.FAILED, reason));
    }

    /** Ends a job that is no longer needed. */
    public static Decision<Interview, JobConclusion> notNeeded(Interview interview) {
        return Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO));
    }

    /** Whether the submission still needs an analysis: it is queued, or retried manually after a failure. */
    public static boolean expectsScores(Submission submission) {
        return switch (submission.state()) {
            case SubmissionState.Queued _, SubmissionState.Failed _ -> true;
            case SubmissionState.Waiting _,
                    SubmissionState.Missing _,
                    SubmissionState.Analyzed _,
                    SubmissionState.Superseded _,
                    SubmissionState.Dropped _,
                    SubmissionState.ForHumans _ -> false;
        };
    }
}
