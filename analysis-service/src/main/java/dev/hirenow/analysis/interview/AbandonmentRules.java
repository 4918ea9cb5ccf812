package dev.hirenow.analysis.interview;

import java.time.Instant;
import java.util.List;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.AnalysisFailed;

/** Rules for a submission whose job ends without a result although the submission itself is fine. */
final class AbandonmentRules {

    private AbandonmentRules() {}

    /** Every attempt to analyse it failed because of an internal fault. */
    static Decision<Interview, JobConclusion> notAnalysed(
            Interview interview, int submission, String detail, Instant now) {
        AnalysisFailureReason reason = AnalysisFailureReason.COULD_NOT_BE_PROCESSED;
        Submission known = interview.submissions().get(submission);
        return known != null && AnalysisResultRules.expectsScores(known)
                ? failed(interview, known.in(new SubmissionState.Failed(reason)), reason, detail, now)
                : Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO));
    }

    /** The missing transcripts could not be requested. If they arrive later, the analysis continues. */
    static Decision<Interview, JobConclusion> notAsked(
            Interview interview, int submission, String detail, Instant now) {
        Submission known = interview.submissions().get(submission);
        return known != null && known.state() instanceof SubmissionState.Waiting
                ? failed(
                        interview,
                        known.in(new SubmissionState.Missing()),
                        AnalysisFailureReason.COULD_NOT_BE_PROCESSED,
                        detail,
                        now)
                : Decision.unchanged(new JobConclusion(SubmissionRuleOutcome.NOTHING_TO_DO, detail));
    }

    /** An operator cancelled the analysis; a failure that was published before stays. */
    static Decision<Interview, JobConclusion> analysisCancelled(Interview interview, int submission, Instant now) {
        AnalysisFailureReason reason = AnalysisFailureReason.CANCELLED;
        Submission known = interview.submissions().get(submission);
        return known != null && known.state() instanceof SubmissionState.Queued
                ? failed(interview, known.in(new SubmissionState.Failed(reason)), reason, reason.name(), now)
                : Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO));
    }

    /** An operator cancelled the request for missing transcripts. If they arrive later, the analysis continues. */
    static Decision<Interview, JobConclusion> askingCancelled(Interview interview, int submission, Instant now) {
        AnalysisFailureReason reason = AnalysisFailureReason.CANCELLED;
        Submission known = interview.submissions().get(submission);
        return known != null && known.state() instanceof SubmissionState.Waiting
                ? failed(interview, known.in(new SubmissionState.Missing()), reason, reason.name(), now)
                : Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO));
    }

    private static Decision<Interview, JobConclusion> failed(
            Interview interview, Submission next, AnalysisFailureReason reason, String detail, Instant now) {
        AnalysisFailed fact = new AnalysisFailed(
                interview.ref().id(),
                interview.ref().organisation(),
                next.number(),
                reason.name(),
                reason.remedy(),
                now);
        return Decision.change(
                interview.with(next), List.of(fact), new JobConclusion(SubmissionRuleOutcome.FAILED, detail));
    }
}
