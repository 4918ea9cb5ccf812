package dev.hirenow.results.report;

/** What a person decided about a candidate. */
public enum Verdict {
    /** Goes on to the next step. */
    ADVANCE,
    /** Is looked at again later. */
    HOLD,
    /** Ends here; always with a reason. */
    REJECT
}
