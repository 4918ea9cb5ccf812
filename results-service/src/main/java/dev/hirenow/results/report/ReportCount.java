package dev.hirenow.results.report;

/**
 * Number of reports that a filter selects.
 *
 * @param interviews exact, or {@link #MOST} if there are more
 * @param more whether there are more than {@code interviews}
 */
public record ReportCount(long interviews, boolean more) {

    /** Up to here reports are counted one by one. */
    public static final int MOST = 10_000;

    /** From a count that ended after {@link #MOST} and one. */
    public static ReportCount upToMost(long counted) {
        return new ReportCount(Math.min(counted, MOST), counted > MOST);
    }
}
