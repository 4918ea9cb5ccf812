package dev.hirenow.results.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Verdict;

/** A reviewer's entry about an interview; it never changes. */
public sealed interface ReviewEntry {

    /** 1-based sequence number in the review. */
    int number();

    /** The author. */
    ReviewAuthor by();

    Instant at();

    /**
     * A decision about the candidate.
     *
     * @param reason in the reviewer's words; null if none was given, never null for {@link Verdict#REJECT}
     * @param basis what the reviewer saw
     */
    record Decision(
            int number,
            ReviewAuthor by,
            Instant at,
            Verdict verdict,
            @Nullable String reason,
            Basis basis) implements ReviewEntry {}

    /**
     * One reviewer's ratings; a later scorecard of the same reviewer replaces an earlier one.
     *
     * @param submission the rated submission
     * @param ratings at least one
     * @param note in the reviewer's words; null if there is none
     * @param totals computed from the ratings
     */
    record Scorecard(
            int number,
            ReviewAuthor by,
            Instant at,
            int submission,
            List<Rating> ratings,
            @Nullable String note,
            ScorecardTotals totals)
            implements ReviewEntry {

        public Scorecard {
            ratings = List.copyOf(ratings);
        }
    }

    /**
     * A reviewer's rating of one criterion beside the model's; a later one for the same criterion replaces it, even by
     * another reviewer.
     *
     * @param submission the submission whose analysis the reviewer saw
     * @param revision of that analysis
     * @param rating the reviewer's rating
     * @param proposed the model's rating; null where it gave none
     * @param reason in the reviewer's words
     */
    record Override(
            int number,
            ReviewAuthor by,
            Instant at,
            int submission,
            int revision,
            Rating rating,
            @Nullable Integer proposed,
            String reason)
            implements ReviewEntry {}

    /** A note. */
    record Note(int number, ReviewAuthor by, Instant at, String text) implements ReviewEntry {}

    /**
     * The basis of a decision.
     *
     * @param submission number of the latest submission
     * @param revision revision of its analysis; null if it has none
     * @param score 0..100 proposed by the model; null if there is none
     * @param humanScore 0..100 of the scorecards; null if there are none
     * @param overall 0..100, the score that counted; null if there was none, or if an earlier release recorded the
     *     decision
     */
    record Basis(
            int submission,
            @Nullable Integer revision,
            @Nullable Double score,
            @Nullable Double humanScore,
            @Nullable Double overall) {}
}
