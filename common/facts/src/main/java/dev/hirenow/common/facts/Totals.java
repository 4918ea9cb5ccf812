package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * Totals of an interview.
 *
 * @param score 0..100; null if no answer could be scored
 * @param coverage 0..1 share of all weight that was rated
 * @param assessed number of answers with a score
 * @param questions number of answers in the submission
 * @param needsReview whether a person must review the scores: coverage is below the threshold, an answer or a quote
 *     talks about its rating, or one quote supports every top rating of an answer
 */
public record Totals(@Nullable Double score, double coverage, int assessed, int questions, boolean needsReview) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Totals {
        Require.between(coverage, 0, 1, "coverage");
        Require.atLeast(assessed, 0, "assessed");
        Require.atLeast(questions, 1, "questions");
    }
}
