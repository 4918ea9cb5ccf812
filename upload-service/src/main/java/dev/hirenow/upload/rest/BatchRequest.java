package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;

/** A request to create interviews for a list of candidates for one position. */
record BatchRequest(
        @Nullable UUID positionId,
        @Nullable List<InterviewRequest.@Nullable CandidateRequest> candidates,
        @Nullable Instant answersUntil,
        @Nullable ScoringMode scoringMode) {

    List<InterviewRequest> lines() {
        return candidates == null
                ? List.of()
                : candidates.stream()
                        .map(candidate -> new InterviewRequest(positionId, candidate, answersUntil, scoringMode))
                        .toList();
    }
}
