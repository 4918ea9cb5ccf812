package dev.hirenow.results.report;

/** What a list can be sorted by; equal keys are told apart by the interview's id. */
public enum SortKey {
    CREATED,
    /** Interviews without a submission count as submitted before all others. */
    SUBMITTED,
    /** The model's score, where no model was asked that of people; without either, lower than all others. */
    SCORE
}
