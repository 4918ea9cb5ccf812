package dev.hirenow.results.report;

/** The states of a report by name, for lists and filters. */
public enum StateName {
    INVITED,
    RECORDING,
    TRANSCRIBING,
    ANALYSING,
    AWAITING_REVIEW,
    REVIEWED,
    ANALYZED,
    FAILED,
    CLOSED
}
