package dev.hirenow.results.report;

import java.util.List;

/**
 * A page of a list.
 *
 * @param lines in the requested order
 * @param more whether another page follows
 */
public record ReportPage(List<ReportSummary> lines, boolean more) {

    public ReportPage {
        lines = List.copyOf(lines);
    }
}
