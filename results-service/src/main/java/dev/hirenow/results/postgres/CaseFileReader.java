package dev.hirenow.results.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewHistory;

/** Reads case files from the rows of their facts and entries. */
@ApplicationScoped
class CaseFileReader {

    private static final String LOCK = """
            select 1 from report where listed and organisation = $1 and interview_id = $2 for update
            """;
    private static final String FACTS = """
            select type, payload, words from report_fact where organisation = $1 and interview_id = $2
            """;

    private final FactCodec codec;
    private final ReviewEntryRows entries;

    CaseFileReader(FactCodec codec, ReviewEntryRows entries) {
        this.codec = codec;
        this.entries = entries;
    }

    Query facts(String organisation, UUID interviewId) {
        return Query.of(FACTS, organisation, interviewId);
    }

    Query entries(String organisation, UUID interviewId) {
        return Query.of(ReviewEntryRows.READ, organisation, interviewId);
    }

    /**
     * The case file, with its line of the list locked until the transaction ends. The lock comes first in the pipeline,
     * so the queries behind it run after it was taken.
     */
    Uni<Optional<CaseFile>> lock(SqlConnection connection, String organisation, UUID interviewId) {
        List<Query> queries = List.of(
                Query.of(LOCK, organisation, interviewId),
                facts(organisation, interviewId),
                entries(organisation, interviewId));
        return Uni.join()
                .all(queries.stream()
                        .map(query -> connection.preparedQuery(query.sql()).execute(query.values()))
                        .toList())
                .andFailFast()
                .map(found -> read(found.get(1), found.get(2)));
    }

    /** The case file; empty without the interview's creation. */
    Optional<CaseFile> read(RowSet<Row> facts, RowSet<Row> entries) {
        return report(facts).map(report -> new CaseFile(report, review(entries)));
    }

    Optional<Report> report(RowSet<Row> facts) {
        return Report.of(stream(facts)
                .map(row -> codec.read(
                        new FactRow(row.getString("type"), row.getString("payload"), row.getString("words"))))
                .toList());
    }

    private ReviewHistory review(RowSet<Row> found) {
        List<ReviewEntry> read = stream(found).map(entries::read).toList();
        return new ReviewHistory(read);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
