package dev.hirenow.common.testing;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Number of rows that PostgreSQL read from each table of a service's schema.
 *
 * @param scanned by sequential scans
 * @param fetched by index scans
 */
public record RowsRead(long scanned, long fetched) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    // Size of a service's pool: each connection counts separately until it is told to flush its statistics.
    private static final int CONNECTIONS = 10;

    /** By table, over all connections of the pool, so far. */
    public static Map<String, RowsRead> now(Pool pool) {
        var held = IntStream.range(0, CONNECTIONS)
                .mapToObj(_ -> pool.getConnection().await().atMost(PATIENCE))
                .toList();
        try {
            held.forEach(connection -> query(connection, "select pg_stat_force_next_flush()"));
        } finally {
            held.forEach(connection -> connection.close().await().atMost(PATIENCE));
        }
        return pool.query("""
                        select relname, seq_tup_read, coalesce(idx_tup_fetch, 0) as fetched
                        from pg_stat_user_tables where schemaname = current_schema()
                        """).execute().await().atMost(PATIENCE).stream()
                .collect(Collectors.toMap(
                        row -> row.getString("relname"),
                        row -> new RowsRead(row.getLong("seq_tup_read"), row.getLong("fetched")),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** Rows read from each table since {@code before}; omits tables without reads. */
    public static Map<String, RowsRead> since(Map<String, RowsRead> before, Pool pool) {
        Map<String, RowsRead> now = now(pool);
        before.forEach((table, earlier) -> now.computeIfPresent(
                table,
                (_, later) -> later.equals(earlier)
                        ? null
                        : new RowsRead(later.scanned() - earlier.scanned(), later.fetched() - earlier.fetched())));
        return now;
    }

    private static void query(SqlConnection connection, String sql) {
        connection.query(sql).execute().await().atMost(PATIENCE);
    }
}
