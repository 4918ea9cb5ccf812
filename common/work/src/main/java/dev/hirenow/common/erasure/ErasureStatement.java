package dev.hirenow.common.erasure;

/**
 * A statement that removes rows of an interview.
 *
 * @param kind how the receipt counts the rows; empty if it does not
 * @param statement SQL whose first parameter is the interview's id
 * @param lateOnly whether it waits for the last pass
 */
public record ErasureStatement(String kind, String statement, boolean lateOnly) {

    /** Removes rows in the first pass. */
    public static ErasureStatement of(String kind, String statement) {
        return new ErasureStatement(kind, statement, false);
    }
}
