package dev.hirenow.common.erasure;

/**
 * A statement that removes rows of an interview.
 *
 * @param kind what the receipt counts the rows as; empty for what nobody wants to know the number of
 * @param statement SQL whose first parameter is the interview's id
 * @param lateOnly whether it has to wait for the last pass
 */
public record Removal(String kind, String statement, boolean lateOnly) {

    /** Rows that go at once. */
    public static Removal of(String kind, String statement) {
        return new Removal(kind, statement, false);
    }
}
