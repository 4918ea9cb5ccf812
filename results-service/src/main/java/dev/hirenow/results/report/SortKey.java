package dev.hirenow.results.report;

/** Sort keys of the list; the interview's id breaks ties. */
public enum SortKey {
    CREATED,
    /** Interviews without a submission sort before all others. */
    SUBMITTED,
    /** The model's score, or the scorecards' if no model was called; interviews without a score sort lowest. */
    SCORE
}
