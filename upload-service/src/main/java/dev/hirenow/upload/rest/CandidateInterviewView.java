package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.Interview;

/** What a candidate sees of the interview; never how answers are rated. */
record CandidateInterviewView(
        UUID id,
        String positionTitle,
        String language,
        InterviewState state,
        Instant answersUntil,
        List<CandidateQuestionView> questions) {

    /** A question with what was recorded of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateQuestionView(
            String id,
            int number,
            String text,
            int maxSeconds,
            int maxAttempts,
            int attemptsLeft,
            boolean answered,
            @Nullable Integer attempt) {}

    static CandidateInterviewView of(Interview interview) {
        return new CandidateInterviewView(
                interview.brief().id(),
                interview.brief().positionTitle(),
                interview.brief().language(),
                InterviewState.of(interview),
                interview.brief().answersUntil(),
                interview.brief().questions().stream()
                        .map(question -> question(interview, question))
                        .toList());
    }

    private static CandidateQuestionView question(Interview interview, Question question) {
        Integer attempt = interview
                .recordings()
                .latest(question.id())
                .map(Attempt::number)
                .orElse(null);
        return new CandidateQuestionView(
                question.id(),
                question.number(),
                question.text(),
                question.maxSeconds(),
                question.maxAttempts(),
                attemptsLeft(interview, question),
                attempt != null,
                attempt);
    }

    private static int attemptsLeft(Interview interview, Question question) {
        int recorded = interview.recordings().of(question.id()).size();
        return switch (interview) {
            case Interview.Open _ -> Math.max(0, question.maxAttempts() - recorded);
            case Interview.Reopened reopened -> reopened.questions().contains(question.id()) ? 1 : 0;
            case Interview.Submitted _, Interview.Closed _ -> 0;
        };
    }
}
