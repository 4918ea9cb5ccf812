package dev.hirenow.results.review;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportQuery.Mark;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.Reports;

/** Exports lists and interviews; each export is on record before its first byte is sent. */
@ApplicationScoped
public class ExportResults {

    /** Interviews that are read with one query; the memory of an export is bounded by it. */
    public static final int PAGE = 200;

    private final Reports reports;
    private final Exports exports;

    ExportResults(Reports reports, Exports exports) {
        this.reports = reports;
        this.exports = exports;
    }

    /**
     * The lines of the list, page by page as they are consumed. Each page is read on its own: an interview that changes
     * meanwhile may be missing or be there twice.
     */
    public Uni<Multi<List<ReportSummary>>> list(ReviewAuthor by, ReportQuery query) {
        return exports.record(Export.of(by, query), null).map(id -> recorded(query, id));
    }

    /** Records that somebody exports this interview. */
    public Uni<Void> interview(ReviewAuthor by, String organisation, UUID interviewId) {
        return exports.record(Export.of(by, organisation, interviewId), 1L).replaceWithVoid();
    }

    private Multi<List<ReportSummary>> recorded(ReportQuery query, UUID id) {
        AtomicLong sent = new AtomicLong();
        return pages(query)
                .map(ReportPage::lines)
                .invoke(lines -> sent.addAndGet(lines.size()))
                .onTermination()
                .call(() -> exports.ended(query.organisation(), id, sent.get()));
    }

    private Multi<ReportPage> pages(ReportQuery first) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Walk(first.fromTheStart(PAGE)), walk -> reports.page(walk.next)
                        .invoke(walk::pass))
                .whilst(ReportPage::more);
    }

    /** How far an export has come. */
    private static final class Walk {

        private ReportQuery next;

        Walk(ReportQuery first) {
            this.next = first;
        }

        void pass(ReportPage page) {
            if (page.more()) {
                next = next.after(Mark.of(page.lines().getLast(), next.sort()));
            }
        }
    }
}
