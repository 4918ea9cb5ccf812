package dev.hirenow.results.review;

/** What came of the wish to write something into a review. */
public sealed interface Outcome {

    /** It was written; {@code now} is the file with it. */
    record Written(Entry entry, CaseFile now) implements Outcome {}

    /** The organisation has no such interview. */
    record Unknown() implements Outcome {}

    /** The file is no longer what the person saw. */
    record ChangedMeanwhile() implements Outcome {}

    /** The interview was cancelled, withdrawn or has expired. */
    record Ended() implements Outcome {}

    /** The candidate has not submitted. */
    record NotSubmitted() implements Outcome {}

    /** Something is wrong with what was to be written. */
    record Invalid(String field, String reason) implements Outcome {}
}
