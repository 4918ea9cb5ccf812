package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the model proposes for one criterion.
 *
 * @param criterionId as the model gave it
 * @param evidence in the model's order
 * @param rationale the model's words
 * @param rating any number the model gave; null when it gave none
 */
record Proposal(
        String criterionId,
        List<Cited> evidence,
        String rationale,
        @Nullable Integer rating) {

    /** Words the model points at. */
    record Cited(int sentence, String quote) {}
}
