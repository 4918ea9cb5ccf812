package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * The score that counted when a decision was made.
 *
 * @param score 0..100; null if no rating counted
 * @param coverage 0..1 share of all weight that was rated; null if there was nothing to rate by
 * @param complete whether every criterion of every answer was rated
 * @param scoredBy who gave the ratings that counted; null if none did
 * @param modelScore 0..100 of the newest analysis; null if there was none
 */
public record DecisionScore(
        @Nullable Double score,
        @Nullable Double coverage,
        boolean complete,
        @Nullable ScoredBy scoredBy,
        @Nullable Double modelScore) {

    /** Rejects invalid values (IllegalArgumentException). */
    public DecisionScore {
        if (score != null) {
            Require.between(score, 0, 100, "score");
        }
        if (coverage != null) {
            Require.between(coverage, 0, 1, "coverage");
        }
        if (modelScore != null) {
            Require.between(modelScore, 0, 100, "modelScore");
        }
    }
}
