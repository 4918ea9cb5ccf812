package dev.hirenow.analysis.interview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.decision.ObsoleteJobs;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ScoringMode;

/** Rules of the join: facts may arrive in any order, and a submission is queued once it is complete. */
final class JoinRules {

    private JoinRules() {}

    /** Waits only for the latest submission. */
    static Decision<Interview, SubmissionRuleOutcome> submitted(
            Interview interview, InterviewSubmitted fact, Duration patience, Instant now) {
        if (interview.submissions().containsKey(fact.submission())) {
            return Decision.unchanged(SubmissionRuleOutcome.NOTHING_TO_DO);
        }
        if (interview.withdrawn()) {
            return Decision.change(
                    interview.with(Submission.of(fact, new SubmissionState.Dropped())), SubmissionRuleOutcome.DROPPED);
        }
        if (fact.submission() < interview.latestSubmission()) {
            return superseded(interview, fact, now);
        }
        return latest(interview, fact, patience, now);
    }

    private static Decision<Interview, SubmissionRuleOutcome> superseded(
            Interview interview, InterviewSubmitted fact, Instant now) {
        return Decision.change(
                interview.with(Submission.of(fact, new SubmissionState.Superseded())),
                List.of(superseded(interview.ref(), fact.submission(), now)),
                SubmissionRuleOutcome.SUPERSEDED);
    }

    private static Decision<Interview, SubmissionRuleOutcome> latest(
            Interview interview, InterviewSubmitted fact, Duration patience, Instant now) {
        List<Submission> stale = interview.submissions().values().stream()
                .filter(JoinRules::waits)
                .toList();
        List<Submission> changed = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        stale.forEach(submission -> {
            changed.add(submission.in(new SubmissionState.Superseded()));
            facts.add(superseded(interview.ref(), submission.number(), now));
        });
        Submission fresh = Submission.of(fact, begin(fact, interview));
        changed.add(fresh);
        return new Decision.Change<>(
                interview.with(changed),
                facts,
                jobs(interview.ref(), fresh, patience),
                obsolete(interview.ref(), stale),
                step(fresh));
    }

    private static SubmissionState begin(InterviewSubmitted fact, Interview interview) {
        if (fact.scoringMode() == ScoringMode.HUMAN_ONLY) {
            return new SubmissionState.ForHumans();
        }
        Submission waiting = Submission.of(fact, new SubmissionState.Waiting(0));
        return waiting.missing(interview.outcomes()).isEmpty() ? new SubmissionState.Queued() : waiting.state();
    }

    private static List<Job> jobs(InterviewRef ref, Submission fresh, Duration patience) {
        return switch (fresh.state()) {
            case SubmissionState.Queued() -> List.of(AnalysisJobFactory.analyse(ref, fresh.number()));
            case SubmissionState.Waiting _ ->
                List.of(AnalysisJobFactory.askTranscripts(ref, fresh.number(), 1, patience));
            case SubmissionState.Missing _,
                    SubmissionState.Analyzed _,
                    SubmissionState.Failed _,
                    SubmissionState.Superseded _,
                    SubmissionState.Dropped _,
                    SubmissionState.ForHumans _ -> List.of();
        };
    }

    private static SubmissionRuleOutcome step(Submission fresh) {
        return switch (fresh.state()) {
            case SubmissionState.Queued() -> SubmissionRuleOutcome.QUEUED;
            case SubmissionState.ForHumans() -> SubmissionRuleOutcome.FOR_HUMANS;
            case SubmissionState.Waiting _,
                    SubmissionState.Missing _,
                    SubmissionState.Analyzed _,
                    SubmissionState.Failed _,
                    SubmissionState.Superseded _,
                    SubmissionState.Dropped _ -> SubmissionRuleOutcome.WAITING;
        };
    }

    /** Stores a transcript even if its attempt is not submitted yet. */
    static Decision<Interview, SubmissionRuleOutcome> transcribed(Interview interview, Transcript transcript) {
        return outcome(
                interview,
                transcript.answer(),
                new TranscriptionOutcome.Transcribed(transcript.number()),
                List.of(transcript));
    }

    /** Stores a failed transcription likewise. */
    static Decision<Interview, SubmissionRuleOutcome> failed(
            Interview interview, AnswerKey answer, TranscriptionOutcome.Failed failed) {
        return outcome(interview, answer, failed, List.of());
    }

    private static Decision<Interview, SubmissionRuleOutcome> outcome(
            Interview interview, AnswerKey answer, TranscriptionOutcome outcome, List<Transcript> words) {
        TranscriptionOutcome known = interview.outcomes().get(answer);
        if (known != null && known.number() >= outcome.number()) {
            return Decision.unchanged(SubmissionRuleOutcome.NOTHING_TO_DO);
        }
        Interview next = interview.with(answer, outcome, words);
        List<Submission> complete = next.submissions().values().stream()
                .filter(JoinRules::waits)
                .filter(submission -> submission.missing(next.outcomes()).isEmpty())
                .map(submission -> submission.in(new SubmissionState.Queued()))
                .toList();
        return new Decision.Change<>(
                next.with(complete),
                List.of(),
                complete.stream()
                        .map(submission -> AnalysisJobFactory.analyse(next.ref(), submission.number()))
                        .toList(),
                obsolete(next.ref(), complete),
                complete.isEmpty() ? SubmissionRuleOutcome.KEPT : SubmissionRuleOutcome.QUEUED);
    }

    /** A withdrawal or cancellation drops every submission that is not analysed yet. */
    static Decision<Interview, SubmissionRuleOutcome> closed(Interview interview, ClosedCause cause) {
        // An expired interview can be extended, and then close again for another cause.
        if (interview.withdrawn() || interview.closed() == cause) {
            return Decision.unchanged(SubmissionRuleOutcome.NOTHING_TO_DO);
        }
        Interview closed = interview.closedBy(cause);
        if (!closed.withdrawn()) {
            return Decision.change(closed, SubmissionRuleOutcome.KEPT);
        }
        List<Submission> dropped = closed.submissions().values().stream()
                .filter(JoinRules::unfinished)
                .map(submission -> submission.in(new SubmissionState.Dropped()))
                .toList();
        return new Decision.Change<>(
                closed.with(dropped),
                List.of(),
                List.of(),
                obsolete(closed.ref(), dropped),
                SubmissionRuleOutcome.DROPPED);
    }

    // Operators should not see jobs of submissions that no longer wait.
    private static List<ObsoleteJobs> obsolete(InterviewRef ref, List<Submission> settled) {
        return settled.stream()
                .map(submission -> AnalysisJobFactory.askingTranscripts(ref, submission.number()))
                .toList();
    }

    private static boolean waits(Submission submission) {
        return switch (submission.state()) {
            case SubmissionState.Waiting _, SubmissionState.Missing _ -> true;
            case SubmissionState.Queued _,
                    SubmissionState.Analyzed _,
                    SubmissionState.Failed _,
                    SubmissionState.Superseded _,
                    SubmissionState.Dropped _,
                    SubmissionState.ForHumans _ -> false;
        };
    }

    private static boolean unfinished(Submission submission) {
        return switch (submission.state()) {
            case SubmissionState.Waiting _,
                    SubmissionState.Missing _,
                    SubmissionState.Queued _,
                    SubmissionState.ForHumans _,
                    SubmissionState.Failed _ -> true;
            case SubmissionState.Analyzed _, SubmissionState.Superseded _, SubmissionState.Dropped _ -> false;
        };
    }

    private static Fact superseded(InterviewRef ref, int submission, Instant now) {
        AnalysisFailureReason reason = AnalysisFailureReason.SUPERSEDED;
        return new AnalysisFailed(ref.id(), ref.organisation(), submission, reason.name(), reason.remedy(), now);
    }
}
