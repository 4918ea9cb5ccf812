package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;

/** What a candidate sees of the interview; never how answers are rated, nor what was heard. */
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
     * What the candidate has to be told before recording.
     *
     * @param version of the text, kept with the consent
     * @param company who invites
     * @param contact for questions about the candidate's data
     * @param keptForDays how long recordings and results are kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoticeView(
            String version,
            @Nullable String company,
            @Nullable String contact,
            long keptForDays) {}

    /** What the candidate agreed to. */
    record ConsentView(ScoringMode scoring, String noticeVersion, Instant givenAt) {}

    /**
     * A question with what was recorded of it.
     *
     * @param thinkSeconds time to think before the recording; 0 for no limit
     * @param attempt the latest complete one, 1-based
     * @param bytes of the latest attempt
     * @param transcript WAITING, READY or FAILED: how far the words of the latest attempt are
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
