package dev.hirenow.results.postgres;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.postgres.TenantReads;
import dev.hirenow.common.postgres.TenantReads.Query;
import dev.hirenow.results.report.InterviewStatistics;
import dev.hirenow.results.report.StatisticsQuery;

/** Counts on read, in one round trip and one snapshot; {@link #MOST} bounds the cost at any number of interviews. */
@ApplicationScoped
class PostgresInterviewStatistics implements InterviewStatistics {

    private static final int BINS = 10;
    private static final int HIGHEST_RATING = 5;

    private static final String CHOSEN = """
            from report where listed and organisation = $1 and created_at >= $2 and created_at < $3%s
            order by created_at desc, interview_id desc
            """;
    private static final String TOTALS = """
            with counted as materialized (
                select created_at, started_at, first_submitted_at, scored_at, decided_at, score, complete %s limit %d)
            select count(*) as invited,
                count(*) filter (where started_at is not null or first_submitted_at is not null) as started,
                count(*) filter (where first_submitted_at is not null) as submitted,
                count(*) filter (where score is not null) as scored,
                count(*) filter (where decided_at is not null) as decided,
                count(*) filter (where score is not null and not complete) as incomplete,
                min(created_at) as oldest, %s,
                exists (select 1 %s offset %d limit 1) as more
            from counted
            """;
    private static final String TIME = """
            count(*) filter (where %2$s >= %1$s) as %2$s_n,
            percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from %2$s - %1$s)::float8)
                filter (where %2$s >= %1$s) as %2$s_seconds""";
    private static final String SCORES = """
            select least(width_bucket(score, 0, 100, 10), 10) as bin, count(*) as interviews
            from (select score, complete %s limit %d) as counted where complete group by bin
            """;
    private static final String CRITERIA = """
            select question, min(number) as number, criterion, max(name) as name,
                count(*) filter (where rated = 1) as r1, count(*) filter (where rated = 2) as r2,
                count(*) filter (where rated = 3) as r3, count(*) filter (where rated = 4) as r4,
                count(*) filter (where rated = 5) as r5
            from (select ratings %s limit %d) as counted
            cross join lateral (
                select question, number, criterion, name, floor(rating + 0.5)::integer as rated
                from json_to_recordset(ratings::json) as of_interview (
                    question text, number integer, criterion text, name text, rating double precision)) as each
            group by question, criterion order by number, question, criterion
            """;
    /** The column with the time of each step. */
    private static final List<String> MOMENTS =
            List.of("created_at", "started_at", "first_submitted_at", "scored_at", "decided_at");

    private final TenantReads reads;

    PostgresInterviewStatistics(TenantReads reads) {
        this.reads = reads;
    }

    @Override
    public Uni<Figures> read(StatisticsQuery query) {
        String chosen = CHOSEN.formatted(query.positionId() == null ? "" : " and position_id = $4");
        List<Query> queries = new ArrayList<>();
        queries.add(new Query(TOTALS.formatted(chosen, MOST, times(), chosen, MOST), values(query)));
        queries.add(new Query(SCORES.formatted(chosen, MOST), values(query)));
        // Criteria of different positions have nothing in common.
        if (query.positionId() != null) {
            queries.add(new Query(CRITERIA.formatted(chosen, MOST), values(query)));
        }
        return reads.readAll(query.organisation(), queries)
                .map(found -> figures(
                        found.getFirst().iterator().next(), found.get(1), found.size() > 2 ? found.get(2) : null));
    }

    private static Tuple values(StatisticsQuery query) {
        List<Object> values = new ArrayList<>(List.of(
                query.organisation(),
                query.from().atOffset(ZoneOffset.UTC),
                query.until().atOffset(ZoneOffset.UTC)));
        if (query.positionId() != null) {
            values.add(query.positionId());
        }
        return Tuple.from(values);
    }

    private static String times() {
        return String.join(
                ", ",
                IntStream.range(1, MOMENTS.size())
                        .mapToObj(step -> TIME.formatted(MOMENTS.get(step - 1), MOMENTS.get(step)))
                        .toList());
    }

    private static Figures figures(Row totals, RowSet<Row> scores, @Nullable RowSet<Row> criteria) {
        OffsetDateTime oldest = totals.getOffsetDateTime("oldest");
        return new Figures(
                !totals.getBoolean("more"),
                oldest == null ? null : oldest.toInstant(),
                new Funnel(
                        totals.getLong("invited"),
                        totals.getLong("started"),
                        totals.getLong("submitted"),
                        totals.getLong("scored"),
                        totals.getLong("decided")),
                IntStream.range(1, MOMENTS.size())
                        .mapToObj(step -> time(totals, step))
                        .toList(),
                new Scores(bins(scores), totals.getLong("incomplete")),
                criteria == null
                        ? List.of()
                        : StreamSupport.stream(criteria.spliterator(), false)
                                .map(PostgresInterviewStatistics::criterion)
                                .toList());
    }

    private static StepTime time(Row totals, int step) {
        String column = MOMENTS.get(step);
        Double[] seconds = totals.getArrayOfDoubles(column + "_seconds");
        return new StepTime(
                InterviewStep.values()[step - 1],
                InterviewStep.values()[step],
                totals.getLong(column + "_n"),
                seconds == null ? null : seconds[0],
                seconds == null ? null : seconds[1]);
    }

    private static List<Long> bins(RowSet<Row> scores) {
        List<Long> bins = new ArrayList<>(Collections.nCopies(BINS, 0L));
        scores.forEach(row -> bins.set(row.getInteger("bin") - 1, row.getLong("interviews")));
        return bins;
    }

    private static CriterionRatings criterion(Row row) {
        return new CriterionRatings(
                row.getString("question"),
                row.getInteger("number"),
                row.getString("criterion"),
                row.getString("name"),
                IntStream.rangeClosed(1, HIGHEST_RATING)
                        .mapToObj(rating -> row.getLong("r" + rating))
                        .toList());
    }
}
