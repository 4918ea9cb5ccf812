package dev.hirenow.analysis.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.TranscriptRequested;

/** Rules for missing transcripts: the service requests them three times, then parks the job for a person. */
final class MissingTranscriptRules {

    static final int ROUNDS = 3;

    private MissingTranscriptRules() {}

    /** The transcripts are still missing at the end of a round. */
    static Decision<Interview, JobConclusion> missed(
            Interview interview, int submission, int round, Duration patience, Instant now) {
        Submission known = interview.submissions().get(submission);
        if (known != null && known.state() instanceof SubmissionState.Missing) {
            return askedByHand(interview, known, now);
        }
        if (known == null || !(known.state() instanceof SubmissionState.Waiting(int asked)) || asked >= round) {
            return Decision.unchanged(JobConclusion.done(SubmissionRuleOutcome.NOTHING_TO_DO));
        }
        return round > ROUNDS ? givenUp(interview, known, now) : asked(interview, known, round, patience, now);
    }

    // Only a manual retry of the parked job leads here.
    private static Decision<Interview, JobConclusion> askedByHand(
            Interview interview, Submission submission, Instant now) {
        return Decision.change(
                interview,
                List.of(request(interview, submission, ROUNDS, now)),
                JobConclusion.done(SubmissionRuleOutcome.ASKED));
    }

    private static TranscriptRequested request(Interview interview, Submission submission, int round, Instant now) {
        List<RequestedAnswer> missing = submission.missing(interview.outcomes());
        return new TranscriptRequested(
                interview.ref().id(), interview.ref().organisation(), submission.number(), round, missing, now);
    }

    private static Decision<Interview, JobConclusion> asked(
            Interview interview, Submission submission, int round, Duration patience, Instant now) {
        return new Decision.Change<>(
                interview.with(submission.in(new SubmissionState.Waiting(round))),
                List.of(request(interview, submission, round, now)),
                List.of(AnalysisJobFactory.askTranscripts(interview.ref(), submission.number(), round + 1, patience)),
                JobConclusion.done(SubmissionRuleOutcome.ASKED));
    }

    private static Decision<Interview, JobConclusion> givenUp(Interview interview, Submission submission, Instant now) {
        AnalysisFailureReason reason = AnalysisFailureReason.TRANSCRIPTS_MISSING;
        AnalysisFailed failed = new AnalysisFailed(
                interview.ref().id(),
                interview.ref().organisation(),
                submission.number(),
                reason.name(),
                reason.remedy(),
                now);
        return Decision.change(
                interview.with(submission.in(new SubmissionState.Missing())),
                List.of(failed),
                JobConclusion.parked(SubmissionRuleOutcome.GIVEN_UP, reason));
    }
}
