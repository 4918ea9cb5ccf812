package dev.hirenow.common.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A criterion of one answer: the model's proposal and whether it counts.
 *
 * @param criterion as in the rubric snapshot
 * @param status whether the rating counts
 * @param rating 1..5 as proposed; null if the model gave none
 * @param score 0..100; null unless RATED
 * @param rationale the model's words; empty if it gave none
 * @param reason why it is UNRATED; null when RATED
 * @param evidence in the model's order
 */
public record CriterionScore(
        Criterion criterion,
        CriterionStatus status,
        @Nullable Integer rating,
        @Nullable Double score,
        String rationale,
        @Nullable String reason,
        List<Evidence> evidence) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public CriterionScore {
        Require.present(criterion, "criterion");
        Require.present(status, "status");
        Require.present(rationale, "rationale");
        evidence = Require.list(evidence, "evidence");
    }
}
