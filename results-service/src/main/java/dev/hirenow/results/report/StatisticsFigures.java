package dev.hirenow.results.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What statistics count about an interview, beside its line of the list.
 *
 * @param startedAt when the first recording was stored; null before
 * @param submittedAt when the candidate submitted for the first time; null before
 * @param scoredAt when the model or a person rated for the first time; null before
 * @param decidedAt when a reviewer decided for the first time; null before
 * @param ratings the ratings that count, in the order of questions and criteria; none for criteria without a rating
 */
public record StatisticsFigures(
        @Nullable Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant scoredAt,
        @Nullable Instant decidedAt,
        List<CriterionRating> ratings) {

    public StatisticsFigures {
        ratings = List.copyOf(ratings);
    }

    /**
     * The rating that counts for a criterion.
     *
     * @param questionId id of the question
     * @param number 1-based number of the question
     * @param criterionId unique within the question
     * @param name the criterion's short label
     * @param rating 1..5, the mean where several people rated
     */
    public record CriterionRating(String questionId, int number, String criterionId, String name, double rating) {}
}
