package dev.hirenow.results.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.ReportQuery;

/**
 * Data that somebody took out.
 *
 * @param interviewId the exported interview; null for a list
 * @param filters filters and order of a list, as the parameters of a query; empty for an interview
 */
public record Export(
        String organisation, ReviewAuthor by, @Nullable UUID interviewId, String filters) {

    /**
     * An export on record.
     *
     * @param lines number of exported interviews; null if the export did not end, which may mean that it is running
     */
    public record Recorded(
            UUID id, Instant at, Export export, @Nullable Long lines) {}

    static Export of(ReviewAuthor by, ReportQuery query) {
        return new Export(query.organisation(), by, null, filters(query));
    }

    static Export of(ReviewAuthor by, String organisation, UUID interviewId) {
        return new Export(organisation, by, interviewId, "");
    }

    // The words of a name are left out: they would outlive the candidate's data, which may be erased.
    private static String filters(ReportQuery query) {
        StringBuilder filters = new StringBuilder("sort=")
                .append(query.sort())
                .append("&order=")
                .append(query.descending() ? "desc" : "asc");
        if (query.hasIncompletePart()) {
            filters.append("&incomplete=last");
        }
        if (query.state() != null) {
            filters.append("&state=").append(query.state());
        }
        if (query.positionId() != null) {
            filters.append("&position=").append(query.positionId());
        }
        if (!query.words().isEmpty()) {
            filters.append("&name=(").append(query.words().size()).append(" words)");
        }
        return filters.toString();
    }
}
