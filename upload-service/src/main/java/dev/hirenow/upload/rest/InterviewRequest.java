package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.upload.interview.CreateInterview;

/** An interview to create. */
record InterviewRequest(
        @Nullable UUID positionId,
        @Nullable CandidateRequest candidate,
        @Nullable Instant answersUntil,
        @Nullable ScoringMode scoringMode) {

    /** The candidate. */
    record CandidateRequest(@Nullable String name, @Nullable String email) {}

    CreateInterview.InterviewDraft draft() {
        return new CreateInterview.InterviewDraft(
                positionId,
                candidate == null ? null : candidate.name(),
                candidate == null ? null : candidate.email(),
                answersUntil,
                scoringMode);
    }
}
