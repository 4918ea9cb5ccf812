package dev.hirenow.results.review;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.ReportFilter;
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

    // Words of a name or an answer are left out: they would outlive the candidate's data, which may be erased.
    private static String filters(ReportQuery query) {
        ReportFilter filter = query.filter();
        StringJoiner filters =
                new StringJoiner("&").add("sort=" + query.sort()).add("order=" + (query.descending() ? "desc" : "asc"));
        if (query.hasIncompletePart()) {
            filters.add("incomplete=last");
        }
        add(filters, "state", filter.state());
        add(filters, "position", filter.positionId());
        add(filters, "name", words(filter.words()));
        add(filters, "transcript", words(filter.terms()));
        add(filters, "tag", filter.tag());
        add(filters, "decision", filter.decision());
        add(filters, "minScore", filter.minScore());
        add(filters, "maxScore", filter.maxScore());
        add(filters, "needsReview", filter.needsReview());
        add(filters, "submittedFrom", filter.submittedFrom());
        add(filters, "submittedBefore", filter.submittedBefore());
        return filters.toString();
    }

    private static @Nullable String words(List<String> words) {
        return words.isEmpty() ? null : "(" + words.size() + " words)";
    }

    private static void add(StringJoiner filters, String name, @Nullable Object value) {
        if (value != null) {
            filters.add(name + "=" + value);
        }
    }
}
