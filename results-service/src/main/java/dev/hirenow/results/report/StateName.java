package dev.hirenow.results.report;

/** Names of a report's states, for lists and filters. */
public enum StateName {
    INVITED,
    RECORDING,
    TRANSCRIBING,
    ANALYSING,
    AWAITING_REVIEW,
    REVIEWED,
    ANALYZED,
    FAILED,
    REOPENED,
    CLOSED
}
