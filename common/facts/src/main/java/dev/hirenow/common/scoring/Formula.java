package dev.hirenow.common.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The formulas of docs/scoring.md: a rating r is worth (r - 1) * 25. An answer's score is the mean of its rated
 * criteria, weighted by the criteria's weights. An interview's score is the mean of its answers, weighted by their
 * coverage; every question weighs the same. Scores are rounded half up to 2 decimals, coverages to 4.
 */
public final class Formula {

    /** Lowest rating. */
    public static final int LOWEST = 1;

    public static final int HIGHEST = 5;

    private static final double POINTS_PER_RATING = 25;
    private static final int SCORE_PLACES = 2;
    private static final int COVERAGE_PLACES = 4;

    private Formula() {}

    /**
     * A criterion with its rating.
     *
     * @param weight relative to the other criteria
     * @param rating 1..5, the mean where several people rated; null if it does not count
     */
    public record Rated(int weight, @Nullable Double rating) {

        /** A criterion with a single rating. */
        public Rated(int weight, @Nullable Integer rating) {
            this(weight, rating == null ? null : Double.valueOf(rating));
        }
    }

    /**
     * A score with its coverage.
     *
     * @param score 0..100; null if no rating counts
     * @param coverage 0..1 share of the weight that counts
     */
    public record Total(@Nullable Double score, double coverage) {}

    /** Value of a rating of 1..5, from 0 to 100. */
    public static double worth(double rating) {
        return (rating - LOWEST) * POINTS_PER_RATING;
    }

    /** Total of one answer from its criteria. */
    public static Total answer(List<Rated> criteria) {
        int all = criteria.stream().mapToInt(Rated::weight).sum();
        int counted = 0;
        double points = 0;
        for (Rated criterion : criteria) {
            Double rating = criterion.rating();
            if (rating != null) {
                counted += criterion.weight();
                points += criterion.weight() * worth(rating);
            }
        }
        return new Total(
                counted == 0 ? null : score(points / counted), all == 0 ? 0 : coverage((double) counted / all));
    }

    /** Total of an interview from its answers. */
    public static Total interview(List<Total> answers) {
        double covered = answers.stream().mapToDouble(Total::coverage).sum();
        double points = answers.stream()
                .filter(answer -> answer.score() != null)
                .mapToDouble(answer -> answer.coverage() * Objects.requireNonNull(answer.score()))
                .sum();
        return new Total(
                covered == 0 ? null : score(points / covered),
                answers.isEmpty() ? 0 : coverage(covered / answers.size()));
    }

    /** Rounds a value as a score. */
    public static double score(double value) {
        return rounded(value, SCORE_PLACES);
    }

    private static double coverage(double value) {
        return rounded(value, COVERAGE_PLACES);
    }

    private static double rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
    }
}
