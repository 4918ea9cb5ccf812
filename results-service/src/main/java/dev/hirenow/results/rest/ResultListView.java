package dev.hirenow.results.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.TranscriptHit;

/**
 * A page of the list.
 *
 * @param items in the requested order
 * @param next value of {@code after} for the next page; null on the last page
 */
@Schema(name = "ResultList")
record ResultListView(List<ResultLineView> items, @Nullable String next) {

    static ResultListView of(ReportQuery query, ReportPage page, Map<UUID, List<TranscriptHit>> hits) {
        return new ResultListView(
                page.lines().stream()
                        .map(line -> ResultLineView.of(line, hits.getOrDefault(line.interviewId(), List.of())))
                        .toList(),
                page.more()
                        ? PageCursor.write(
                                query, ReportQuery.Mark.of(page.lines().getLast(), query.sort()))
                        : null);
    }
}
