package dev.hirenow.results.report;

import java.util.List;

/**
 * A part of a list.
 *
 * @param lines in the order that was asked for
 * @param more whether others follow
 */
public record ReportPage(List<Summary> lines, boolean more) {

    /** Copies what could change. */
    public ReportPage {
        lines = List.copyOf(lines);
    }
}
