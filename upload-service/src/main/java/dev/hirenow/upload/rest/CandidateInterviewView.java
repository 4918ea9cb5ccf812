package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;

/** The candidate's view of the interview; it never contains rubrics, ratings or transcripts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateInterviewView(
        UUID id,
        String positionTitle,
        String language,
        InterviewState state,
        ScoringMode scoringMode,
        Instant answersUntil,
        @Nullable Instant submittedAt,
        NoticeView notice,
        @Nullable ConsentView consent,
        List<CandidateQuestionView> questions) {

    /**
     * The privacy notice that the candidate must see before recording.
     *
     * @param version of the notice, stored with the consent
     * @param company the inviting company
     * @param contact for questions about the candidate's data
     * @param keptForDays how many days recordings and results are kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(
            String version,
            @Nullable String company,
            @Nullable String contact,
            long keptForDays) {}

    /** The candidate's consent. */
    record ConsentView(ScoringMode scoring, String noticeVersion, Instant givenAt) {}

    /**
     * A question and its recordings.
     *
     * @param thinkSeconds time to think before the recording, in seconds; 0 for no limit
     * @param attempt the latest complete attempt, 1-based
     * @param bytes of the latest attempt
     * @param transcript WAITING, READY or FAILED: the state of the latest attempt's transcript
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateQuestionView(
            String id,
            int number,
            String text,
            int thinkSeconds,
            int maxSeconds,
            int maxAttempts,
            int attemptsLeft,
            boolean answered,
            @Nullable Integer attempt,
            @Nullable Long bytes,
            @Nullable String transcript) {}
}
