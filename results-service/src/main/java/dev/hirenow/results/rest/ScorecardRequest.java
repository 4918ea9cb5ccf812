package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.Rating;

/**
 * A reviewer's ratings.
 *
 * @param ratings at least one; omitted criteria count as not rated
 * @param note at most 2000 characters
 */
@Schema(name = "ScorecardRequest")
record ScorecardRequest(
        @Schema(required = true) @Nullable List<@Nullable RatingRequest> ratings,
        @Nullable String note) {

    /** A rating of one criterion, 1 to 5. */
    @Schema(name = "RatingRequest")
    record RatingRequest(
            @Nullable String questionId,
            @Nullable String criterionId,
            @Nullable Integer rating) {}

    List<Rating> given() {
        List<Rating> given = new ArrayList<>();
        for (RatingRequest rating : ratings == null ? List.<RatingRequest>of() : ratings) {
            if (rating == null
                    || rating.questionId() == null
                    || rating.criterionId() == null
                    || rating.rating() == null) {
                throw CommonProblemTypes.INVALID_REQUEST.at(
                        "ratings[" + given.size() + "]", "Send questionId, criterionId and rating.");
            }
            given.add(new Rating(rating.questionId(), rating.criterionId(), rating.rating()));
        }
        return given;
    }
}
