package dev.hirenow.results.postgres;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.results.report.ReportChangeLog;

/**
 * Reads changes by transaction id: all transactions below {@code pg_snapshot_xmin} have ended, so a change that has
 * still to commit has this id or a higher one.
 */
@ApplicationScoped
class PostgresReportChangeLog implements ReportChangeLog {

    private static final String NOW = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as mark";
    // The limit makes PostgreSQL use the index: for a transaction id unknown at planning time, the planner
    // assumes a third of all rows.
    private static final int MOST = 5_000;
    private static final String SINCE = """
            select mark.mark, organisation, interview_id, changed::text::bigint as changed
            from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as mark) as mark
            left join lateral (
                select organisation, interview_id, changed from report_change where changed >= $1::bigint::text::xid8
                order by changed limit %d) as latest on true
            order by changed
            """.formatted(MOST);

    private final Pool pool;

    PostgresReportChangeLog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Long> now() {
        return pool.preparedQuery(NOW)
                .execute()
                .map(rows -> rows.iterator().next().getLong("mark"));
    }

    @Override
    public Uni<Batch> since(long mark) {
        return pool.preparedQuery(SINCE).execute(Tuple.of(mark)).map(PostgresReportChangeLog::batch);
    }

    private static Batch batch(RowSet<Row> rows) {
        List<Change> changes = new ArrayList<>();
        long next = 0;
        for (Row row : rows) {
            next = row.getLong("mark");
            if (row.getString("organisation") != null) {
                changes.add(
                        new Change(row.getString("organisation"), row.getUUID("interview_id"), row.getLong("changed")));
            }
        }
        // The next batch reads the rest.
        return new Batch(
                changes.size() < MOST ? next : Math.min(next, changes.getLast().transaction()), changes);
    }
}
