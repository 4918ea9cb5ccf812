package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewTerms;
import dev.hirenow.upload.interview.Standing;
import dev.hirenow.upload.interview.Submission;

/** A recruiter's view of an interview. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewView(
        UUID id,
        InterviewState state,
        Standing standing,
        Candidate candidate,
        UUID positionId,
        String positionTitle,
        ScoringMode scoringMode,
        Instant answersUntil,
        Instant createdAt,
        List<RecordedQuestionView> questions,
        List<SubmissionView> submissions,
        @Nullable ClosedCause closedCause,
        @Nullable Instant closedAt,
        @Nullable InvitationView invitation) {

    /** A question with its attempts, oldest first. */
    record RecordedQuestionView(String id, int number, String text, List<AttemptView> attempts) {}

    /** An attempt and its transcript's state: WAITING, READY or FAILED with the reason. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            int attempt,
            Instant receivedAt,
            long bytes,
            String contentType,
            String transcript,
            @Nullable String reason) {}

    /** A submission and the state of its analysis. */
    record SubmissionView(int number, SubmissionCause cause, Instant submittedAt, AnalysisView analysis) {}

    /** WAITING, ANALYZED, BY_PEOPLE if no model is used, or FAILED with the reason and what HR can do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnalysisView(
            String state, @Nullable String reason, @Nullable String remedy) {}

    static InterviewView of(Interview interview) {
        return of(interview, null);
    }

    static InterviewView of(Interview interview, @Nullable InvitationView invitation) {
        InterviewTerms brief = interview.terms();
        Interview.Closed closed = interview instanceof Interview.Closed ended ? ended : null;
        return new InterviewView(
                brief.id(),
                InterviewState.of(interview),
                Standing.of(interview),
                brief.candidate(),
                brief.positionId(),
                brief.positionTitle(),
                brief.scoring(),
                brief.answersUntil(),
                brief.createdAt(),
                questions(interview),
                interview.submissions().stream()
                        .map(submission -> submission(submission, brief.scoring()))
                        .toList(),
                closed == null ? null : closed.cause(),
                closed == null ? null : closed.closedAt(),
                invitation);
    }

    private static List<RecordedQuestionView> questions(Interview interview) {
        return interview.terms().questions().stream()
                .map(question -> new RecordedQuestionView(
                        question.id(),
                        question.number(),
                        question.text(),
                        interview.recordings().of(question.id()).stream()
                                .map(InterviewView::attempt)
                                .toList()))
                .toList();
    }

    private static AttemptView attempt(Attempt attempt) {
        return new AttemptView(
                attempt.number(),
                attempt.receivedAt(),
                attempt.object().bytes(),
                attempt.object().contentType(),
                transcript(attempt),
                attempt.transcript().reason());
    }

    static String transcript(Attempt attempt) {
        return switch (attempt.transcript().status()) {
            case PENDING -> "WAITING";
            case TRANSCRIBED -> "READY";
            case FAILED -> "FAILED";
        };
    }

    private static SubmissionView submission(Submission submission, ScoringMode scoring) {
        String state =
                switch (submission.analysis().status()) {
                    case PENDING -> scoring == ScoringMode.HUMAN_ONLY ? "BY_PEOPLE" : "WAITING";
                    case ANALYZED -> "ANALYZED";
                    case FAILED -> "FAILED";
                };
        AnalysisView analysis = new AnalysisView(
                state, submission.analysis().reason(), submission.analysis().remedy());
        return new SubmissionView(submission.number(), submission.cause(), submission.submittedAt(), analysis);
    }
}
