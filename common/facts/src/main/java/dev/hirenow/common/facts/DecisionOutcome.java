package dev.hirenow.common.facts;

/** What a reviewer decided about a candidate. */
public enum DecisionOutcome {
    /** The candidate goes on to the next step. */
    ADVANCE,
    /** The candidate is considered again later. */
    HOLD,
    /** The candidate is rejected. */
    REJECT
}
