package dev.hirenow.analysis.interview;

import java.time.Instant;
import java.util.List;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.AnalysisFailed;

/** Rules for a submission whose job ends without a result although the submission itself is fine. */
final class Abandoning {

    private Abandoning() {}

    /** Every attempt to analyse it failed because of an internal fault. */
    static Decision<Interview, Ending> notAnalysed(Interview interview, int submission, String detail, Instant now) {
        FailureReason reason = FailureReason.COULD_NOT_BE_PROCESSED;
        Submission known = interview.submissions().get(submission);
        return known != null && Concluding.expectsScores(known)
                ? failed(interview, known.in(new SubmissionState.Failed(reason)), reason, detail, now)
                : Decision.unchanged(Ending.done(Step.NOTHING_TO_DO));
    }

    /** The missing transcripts could not be requested. If they arrive later, the analysis continues. */
    static Decision<Interview, Ending> notAsked(Interview interview, int submission, String detail, Instant now) {
        Submission known = interview.submissions().get(submission);
        return known != null && known.state() instanceof SubmissionState.Waiting
                ? failed(
                        interview,
                        known.in(new SubmissionState.Missing()),
                        FailureReason.COULD_NOT_BE_PROCESSED,
                        detail,
                        now)
                : Decision.unchanged(new Ending(Step.NOTHING_TO_DO, detail));
    }

    /** An operator cancelled the analysis; a failure that was published before stays. */
    static Decision<Interview, Ending> analysisCancelled(Interview interview, int submission, Instant now) {
        FailureReason reason = FailureReason.CANCELLED;
        Submission known = interview.submissions().get(submission);
        return known != null && known.state() instanceof SubmissionState.Queued
                ? failed(interview, known.in(new SubmissionState.Failed(reason)), reason, reason.name(), now)
                : Decision.unchanged(Ending.done(Step.NOTHING_TO_DO));
    }

    /** An operator cancelled the request for missing transcripts. If they arrive later, the analysis continues. */
    static Decision<Interview, Ending> askingCancelled(Interview interview, int submission, Instant now) {
        FailureReason reason = FailureReason.CANCELLED;
        Submission known = interview.submissions().get(submission);
        return known != null && known.state() instanceof SubmissionState.Waiting
                ? failed(interview, known.in(new SubmissionState.Missing()), reason, reason.name(), now)
                : Decision.unchanged(Ending.done(Step.NOTHING_TO_DO));
    }

    private static Decision<Interview, Ending> failed(
            Interview interview, Submission next, FailureReason reason, String detail, Instant now) {
        AnalysisFailed fact = new AnalysisFailed(
                interview.ref().id(),
                interview.ref().organisation(),
                next.number(),
                reason.name(),
                reason.remedy(),
                now);
        return Decision.change(interview.with(next), List.of(fact), new Ending(Step.FAILED, detail));
    }
}
