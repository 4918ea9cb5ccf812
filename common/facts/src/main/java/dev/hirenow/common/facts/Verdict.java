package dev.hirenow.common.facts;

/** A decision about a candidate. */
public enum Verdict {
    /** The candidate goes on to the next step. */
    ADVANCE,
    /** The candidate is considered again later. */
    HOLD,
    /** The candidate is rejected; requires a reason. */
    REJECT
}
