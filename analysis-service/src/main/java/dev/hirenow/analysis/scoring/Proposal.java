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
 * @param readable whether it has the shape that was asked for: otherwise the model is asked again
 */
record Proposal(
        String criterionId,
        List<Cited> evidence,
        String rationale,
        @Nullable Integer rating,
        boolean readable) {

    /** Of the shape that was asked for when there is a rating. */
    Proposal(String criterionId, List<Cited> evidence, String rationale, @Nullable Integer rating) {
        this(criterionId, evidence, rationale, rating, rating != null);
    }

    /** Words the model points at. */
    record Cited(int sentence, String quote) {}

    Proposal named(String id) {
        return new Proposal(id, evidence, rationale, rating, readable);
    }
}
