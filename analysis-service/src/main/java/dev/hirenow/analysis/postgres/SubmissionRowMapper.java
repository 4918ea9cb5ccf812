package dev.hirenow.analysis.postgres;

import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.analysis.interview.AnalysisFailureReason;
import dev.hirenow.analysis.interview.AnswerKey;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.interview.Submission;
import dev.hirenow.analysis.interview.SubmissionState;
import dev.hirenow.analysis.interview.Transcript;
import dev.hirenow.analysis.interview.TranscriptionOutcome;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.ScoringMode;

/** Maps states to rows and back. */
@ApplicationScoped
class SubmissionRowMapper {

    private final RowJson json;

    SubmissionRowMapper(RowJson json) {
        this.json = json;
    }

    static TranscriptionOutcome outcome(TranscriptionOutcomeRow row) {
        return row.failure == null
                ? new TranscriptionOutcome.Transcribed(row.number)
                : new TranscriptionOutcome.Failed(row.number, row.failure);
    }

    static void write(TranscriptionOutcome outcome, TranscriptionOutcomeRow row) {
        row.number = outcome.number();
        row.failure = switch (outcome) {
            case TranscriptionOutcome.Transcribed _ -> null;
            case TranscriptionOutcome.Failed failed -> failed.reason();
        };
    }

    static TranscriptionOutcomeRow outcomeRow(InterviewRef ref, AnswerKey answer) {
        TranscriptionOutcomeRow row = new TranscriptionOutcomeRow();
        row.id = RowKeys.answer(ref.id(), answer);
        row.organisation = ref.organisation();
        row.interviewId = ref.id();
        row.questionId = answer.questionId();
        row.attempt = answer.attempt();
        return row;
    }

    TranscriptRow transcriptRow(InterviewRef ref, Transcript transcript) {
        TranscriptRow row = new TranscriptRow();
        row.id = RowKeys.answer(ref.id(), transcript.answer());
        row.organisation = ref.organisation();
        row.interviewId = ref.id();
        row.number = transcript.number();
        row.language = transcript.language();
        row.words = json.write(transcript.words());
        row.durationMs = transcript.durationMs();
        row.missing = transcript.missing().isEmpty() ? null : json.write(transcript.missing());
        return row;
    }

    Submission submission(SubmissionRow row) {
        return new Submission(
                row.number,
                ScoringMode.valueOf(row.scoringMode),
                json.list(row.manifest, ManifestEntry.class),
                row.submittedAt,
                state(row));
    }

    private static SubmissionState state(SubmissionRow row) {
        return switch (row.state) {
            case "WAITING" -> new SubmissionState.Waiting(row.asked);
            case "MISSING" -> new SubmissionState.Missing();
            case "QUEUED" -> new SubmissionState.Queued();
            case "ANALYZED" -> new SubmissionState.Analyzed();
            case "FAILED" ->
                new SubmissionState.Failed(
                        AnalysisFailureReason.valueOf(Objects.requireNonNull(row.reason, "no reason")));
            case "SUPERSEDED" -> new SubmissionState.Superseded();
            case "DROPPED" -> new SubmissionState.Dropped();
            case "FOR_HUMANS" -> new SubmissionState.ForHumans();
            default -> throw new IllegalStateException("unknown state " + row.state);
        };
    }

    SubmissionRow submissionRow(InterviewRef ref, Submission submission) {
        SubmissionRow row = new SubmissionRow();
        row.id = RowKeys.submission(ref.id(), submission.number());
        row.organisation = ref.organisation();
        row.interviewId = ref.id();
        row.number = submission.number();
        row.scoringMode = submission.mode().name();
        row.manifest = json.write(submission.manifest());
        row.submittedAt = submission.submittedAt();
        return row;
    }

    static void write(SubmissionState state, SubmissionRow row) {
        row.reason = null;
        switch (state) {
            case SubmissionState.Waiting waiting -> {
                row.state = "WAITING";
                row.asked = waiting.asked();
            }
            case SubmissionState.Missing _ -> row.state = "MISSING";
            case SubmissionState.Queued _ -> row.state = "QUEUED";
            case SubmissionState.Analyzed _ -> row.state = "ANALYZED";
            case SubmissionState.Failed failed -> {
                row.state = "FAILED";
                row.reason = failed.reason().name();
            }
            case SubmissionState.Superseded _ -> row.state = "SUPERSEDED";
            case SubmissionState.Dropped _ -> row.state = "DROPPED";
            case SubmissionState.ForHumans _ -> row.state = "FOR_HUMANS";
        }
    }
}
