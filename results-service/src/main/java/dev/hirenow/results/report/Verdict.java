package dev.hirenow.results.report;

/** A decision about a candidate. */
public enum Verdict {
    /** The candidate goes on to the next step. */
    ADVANCE,
    /** The candidate is considered again later. */
    HOLD,
    /** The candidate is rejected; requires a reason. */
    REJECT
}
