package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The model's proposal for one criterion.
 *
 * @param criterionId as the model gave it
 * @param evidence in the model's order
 * @param rationale the model's words
 * @param rating any number that the model gave; null if it gave none
 * @param readable whether it has the expected shape; otherwise the model is asked again
 */
record RatingProposal(
        String criterionId,
        List<Cited> evidence,
        String rationale,
        @Nullable Integer rating,
        boolean readable) {

    /** A proposal of the expected shape if it has a rating. */
    RatingProposal(String criterionId, List<Cited> evidence, String rationale, @Nullable Integer rating) {
        this(criterionId, evidence, rationale, rating, rating != null);
    }

    /** A quote that the model cites. */
    record Cited(int sentence, String quote) {}

    RatingProposal named(String id) {
        return new RatingProposal(id, evidence, rationale, rating, readable);
    }
}
