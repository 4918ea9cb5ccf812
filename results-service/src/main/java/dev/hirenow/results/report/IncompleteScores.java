package dev.hirenow.results.report;

/** Where a list that is sorted by score has the interviews whose criteria are not all rated. */
public enum IncompleteScores {
    /** Behind all others, whichever the direction: a score of one answer is not one of the interview. */
    LAST,
    /** Among the others, by the score of what is rated; those without a score sort lowest. */
    MIXED
}
