package dev.hirenow.results.report;

/** Sort keys of the list; the interview's id breaks ties. */
public enum SortKey {
    CREATED,
    /** Interviews without a submission sort before all others. */
    SUBMITTED,
    /** The score that counts; see {@link IncompleteScores} for interviews that are not rated in full. */
    SCORE
}
