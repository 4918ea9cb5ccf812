package dev.hirenow.results.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.context.ComputePool;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewHistory;

/** Computes the lines of the list from what is stored about the interviews. */
@ApplicationScoped
class ReportLineReader {

    private static final String FACTS = """
            select interview_id, type, payload from report_fact where organisation = $1 and interview_id = any($2)
            """;
    private static final String ENTRIES = """
            select interview_id, kind, body from review_entry
            where organisation = $1 and interview_id = any($2) and kind <> 'NOTE'
            """;

    private final FactCodec codec;
    private final ReviewEntryRows entries;
    private final ComputePool computePool;

    ReportLineReader(FactCodec codec, ReviewEntryRows entries, ComputePool computePool) {
        this.codec = codec;
        this.entries = entries;
        this.computePool = computePool;
    }

    /** A report with its line of the list. */
    record Line(Report report, ReportSummary summary) {}

    /** The lines of these interviews, without those whose creation is unknown, in one round trip. */
    Uni<List<Line>> read(SqlConnection connection, String organisation, UUID[] interviews) {
        Tuple values = Tuple.of(organisation, interviews);
        return Uni.join()
                .all(
                        connection.preparedQuery(FACTS).execute(values),
                        connection.preparedQuery(ENTRIES).execute(values))
                .andFailFast()
                .chain(found -> computePool.compute(() -> lines(found.getFirst(), found.getLast())));
    }

    private List<Line> lines(RowSet<Row> facts, RowSet<Row> reviews) {
        Map<UUID, List<Fact>> factsOf = new HashMap<>();
        facts.forEach(row ->
                of(factsOf, row).add(codec.read(new FactRow(row.getString("type"), row.getString("payload"), null))));
        Map<UUID, List<ReviewEntry>> entriesOf = new HashMap<>();
        reviews.forEach(row -> of(entriesOf, row).add(entries.read(row)));
        return factsOf.entrySet().stream()
                .flatMap(known -> Report.of(known.getValue()).stream()
                        .map(report -> new CaseFile(
                                report, new ReviewHistory(entriesOf.getOrDefault(known.getKey(), List.of())))))
                .map(file -> new Line(file.report(), file.summary()))
                .toList();
    }

    private static <T> List<T> of(Map<UUID, List<T>> found, Row row) {
        return found.computeIfAbsent(row.getUUID("interview_id"), _ -> new ArrayList<>());
    }
}
