package dev.hirenow.results.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.hirenow.results.report.ReportCount;

/**
 * Number of interviews in a list.
 *
 * @param interviews exact; 10000 if there are more and the list is filtered by more than state and position
 * @param more whether there are more than {@code interviews}
 */
@Schema(name = "ResultCount")
record ResultCountView(long interviews, boolean more) {

    static ResultCountView of(ReportCount count) {
        return new ResultCountView(count.interviews(), count.more());
    }
}
