package dev.hirenow.results.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.Verdict;

/** Something that a person wrote into the review of an interview; never changed afterwards. */
public sealed interface Entry {

    /** 1-based place in the review. */
    int number();

    /** Who wrote it. */
    Person by();

    /** When. */
    Instant at();

    /**
     * A decision about the candidate.
     *
     * @param reason in the person's words; null where none was given, never null for {@link Verdict#REJECT}
     * @param basis what the person had before them
     */
    record Decision(
            int number,
            Person by,
            Instant at,
            Verdict verdict,
            @Nullable String reason,
            Basis basis) implements Entry {}

    /**
     * One person's own ratings; a later scorecard of the same person takes the place of an earlier one.
     *
     * @param submission that was rated
     * @param ratings at least one
     * @param note in the person's words; null where there is none
     * @param totals computed from the ratings
     */
    record Scorecard(
            int number,
            Person by,
            Instant at,
            int submission,
            List<Rating> ratings,
            @Nullable String note,
            HumanTotals totals)
            implements Entry {

        /** Copies what could change. */
        public Scorecard {
            ratings = List.copyOf(ratings);
        }
    }

    /**
     * A person's rating of one criterion that stands beside the model's; a later one for the same criterion takes its
     * place, whoever made it.
     *
     * @param submission whose analysis the person had before them
     * @param revision of that analysis
     * @param rating what the person rates
     * @param proposed the model's rating; null where it gave none
     * @param reason in the person's words
     */
    record Override(
            int number,
            Person by,
            Instant at,
            int submission,
            int revision,
            Rating rating,
            @Nullable Integer proposed,
            String reason)
            implements Entry {}

    /** Something to remember. */
    record Note(int number, Person by, Instant at, String text) implements Entry {}

    /**
     * What a decision was made on.
     *
     * @param submission the latest
     * @param revision of its analysis; null where it has none
     * @param score 0..100 proposed by the model; null where there is none
     * @param humanScore 0..100 of the scorecards; null where there is none
     */
    record Basis(
            int submission,
            @Nullable Integer revision,
            @Nullable Double score,
            @Nullable Double humanScore) {}
}
