package dev.hirenow.results.report;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Verdict;

/**
 * A summary of the review for the list.
 *
 * @param verdict latest decision; null before the first
 * @param score 0..100, mean of the reviewers' scorecards; null if there are none
 * @param scorecards number of reviewers who rated the latest rated submission
 * @param reviewed number of the latest submission that a reviewer rated or decided about; 0 if there is none
 */
public record ReviewSummary(
        @Nullable Verdict verdict, @Nullable Double score, int scorecards, int reviewed) {

    /** The interview's state: without a model, it awaits a review only until a reviewer has rated or decided. */
    public StateName with(StateName facts, int submission) {
        return facts == StateName.AWAITING_REVIEW && reviewed >= submission ? StateName.REVIEWED : facts;
    }
}
