package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * The interview as a whole.
 *
 * @param score 0..100; null when no answer could be scored
 * @param coverage 0..1 share of all weight that was rated
 * @param assessed answers that have a score
 * @param questions answers in the submission
 * @param needsReview people have to look: coverage is under the threshold, an answer or a quote speaks of its rating, or
 *     one quote carries every top rating of an answer
 */
public record Totals(@Nullable Double score, double coverage, int assessed, int questions, boolean needsReview) {

    /** Refuses missing and impossible values. */
    public Totals {
        Require.between(coverage, 0, 1, "coverage");
        Require.atLeast(assessed, 0, "assessed");
        Require.atLeast(questions, 1, "questions");
    }
}
