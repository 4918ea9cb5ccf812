package dev.hirenow.results.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.Position;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportCount;
import dev.hirenow.results.report.ReportFilter;
import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.SearchTooBroadException;
import dev.hirenow.results.report.TranscriptHit;

@ApplicationScoped
class PostgresReports implements Reports {

    /** The statements that change reports maintain the counts; the title is looked up once per position. */
    static final String POSITIONS = """
            select counted.position_id, newest.title, counted.interviews
            from (select position_id, sum(interviews)::bigint as interviews from report_count
                  where organisation = $1 group by position_id) as counted
            cross join lateral (select position_title as title from report
                  where listed and organisation = $1 and position_id = counted.position_id
                  order by created_at desc, interview_id desc limit 1) as newest
            order by lower(newest.title), counted.position_id
            """;

    // A phrase of frequent words has to be looked for in every answer that has them, however few have the phrase.
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(3);
    private static final String CANCELLED = "57014";

    private final TenantReads reads;
    private final CaseFileReader files;
    private final Duration longestSearch;

    @Inject
    PostgresReports(TenantReads reads, CaseFileReader files) {
        this(reads, files, LONGEST_SEARCH);
    }

    PostgresReports(TenantReads reads, CaseFileReader files, Duration longestSearch) {
        this.reads = reads;
        this.files = files;
        this.longestSearch = longestSearch;
    }

    @Override
    public Uni<Optional<Report>> find(String organisation, UUID interviewId) {
        return reads.read(organisation, files.facts(organisation, interviewId)).map(files::report);
    }

    @Override
    public Uni<List<Position>> positions(String organisation) {
        return reads.read(organisation, Query.of(POSITIONS, organisation)).map(rows -> stream(rows)
                .map(row -> new Position(row.getUUID("position_id"), row.getString("title"), row.getLong("interviews")))
                .toList());
    }

    @Override
    public Uni<ReportPage> page(ReportQuery query) {
        ReportPageSql statement = ReportPageSql.of(query);
        return read(query.organisation(), query.filter(), new Query(statement.sql(), statement.values()))
                .map(rows -> stream(rows).map(SummaryRows::read).toList())
                .map(lines -> page(lines, query.limit()));
    }

    @Override
    public Uni<ReportCount> count(String organisation, ReportFilter filter) {
        return read(organisation, filter, ReportCountSql.of(organisation, filter))
                .map(rows -> rows.iterator().next().getLong("counted"))
                .map(counted -> filter.isByStateAndPosition()
                        ? new ReportCount(counted, false)
                        : ReportCount.upToMost(counted));
    }

    @Override
    public Uni<Map<UUID, List<TranscriptHit>>> hits(String organisation, List<String> terms, List<UUID> interviews) {
        return reads.read(organisation, TranscriptHitsSql.of(organisation, terms, interviews))
                .map(rows -> stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("interview_id"),
                                Collectors.mapping(TranscriptHitsSql::read, Collectors.toList()))));
    }

    private Uni<RowSet<Row>> read(String organisation, ReportFilter filter, Query query) {
        if (filter.terms().isEmpty()) {
            return reads.read(organisation, query);
        }
        Query limit = Query.of("select set_config('statement_timeout', $1, true)", longestSearch.toMillis() + "ms");
        return reads.readAll(organisation, List.of(limit, query))
                .map(List::getLast)
                .onFailure(PostgresReports::wasCancelled)
                .transform(SearchTooBroadException::new);
    }

    private static boolean wasCancelled(Throwable failure) {
        return failure instanceof PgException database && CANCELLED.equals(database.getSqlState());
    }

    private static ReportPage page(List<ReportSummary> lines, int limit) {
        return new ReportPage(lines.subList(0, Math.min(limit, lines.size())), lines.size() > limit);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
