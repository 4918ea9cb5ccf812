package dev.hirenow.results.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.Rating;

/**
 * A reviewer's rating beside the model's.
 *
 * @param rating 1..5
 * @param reason at most 2000 characters
 */
@Schema(name = "OverrideRequest")
record OverrideRequest(
        @Schema(required = true) @Nullable String questionId,
        @Schema(required = true) @Nullable String criterionId,
        @Schema(required = true) @Nullable Integer rating,
        @Schema(required = true) @Nullable String reason) {

    Rating given() {
        if (questionId == null || criterionId == null || rating == null) {
            throw CommonProblemTypes.INVALID_REQUEST.at("rating", "Send questionId, criterionId and rating.");
        }
        return new Rating(questionId, criterionId, rating);
    }

    String givenReason() {
        String words = FreeText.of("reason", reason);
        if (words == null) {
            throw CommonProblemTypes.INVALID_REQUEST.at("reason", "Enter a reason for the override.");
        }
        return words;
    }
}
