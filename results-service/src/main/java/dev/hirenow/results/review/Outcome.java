package dev.hirenow.results.review;

/** The outcome of writing a review entry. */
public sealed interface Outcome {

    /** The entry was stored; {@code now} is the case file with it. */
    record Written(Entry entry, CaseFile now) implements Outcome {}

    /** The organisation has no such interview. */
    record Unknown() implements Outcome {}

    /** The case file changed after the reviewer read it. */
    record ChangedMeanwhile() implements Outcome {}

    /** The interview was cancelled, withdrawn or has expired. */
    record Ended() implements Outcome {}

    /** The candidate has not submitted. */
    record NotSubmitted() implements Outcome {}

    /** The entry is invalid. */
    record Invalid(String field, String reason) implements Outcome {}
}
