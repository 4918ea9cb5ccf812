package dev.hirenow.results.review;

/** The outcome of writing a review entry. */
public sealed interface ReviewOutcome {

    /** The entry was stored; {@code now} is the case file with it. */
    record Written(ReviewEntry entry, CaseFile now) implements ReviewOutcome {}

    /** The organisation has no such interview. */
    record Unknown() implements ReviewOutcome {}

    /** The case file changed after the reviewer read it. */
    record ChangedMeanwhile() implements ReviewOutcome {}

    /** The interview was cancelled, withdrawn or has expired. */
    record Ended() implements ReviewOutcome {}

    /** The candidate has not submitted. */
    record NotSubmitted() implements ReviewOutcome {}

    /** The entry is invalid. */
    record Invalid(String field, String reason) implements ReviewOutcome {}
}
