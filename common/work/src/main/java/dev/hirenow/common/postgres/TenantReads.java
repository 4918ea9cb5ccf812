package dev.hirenow.common.postgres;

import java.util.List;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reads rows of one organisation in one round trip: begin, the setting for row-level security, the queries and commit
 * are sent in a pipeline.
 */
@ApplicationScoped
public class TenantReads {

    private static final String BEGIN = "begin isolation level repeatable read, read only";
    private static final String ENTER = "select set_config('hirenow.organisation', $1, true)";

    private final Pool pool;

    TenantReads(Pool pool) {
        this.pool = pool;
    }

    public record Query(String sql, Tuple values) {

        /** A query with its parameters, in order. */
        public static Query of(String sql, Object... values) {
            return new Query(sql, Tuple.wrap(values));
        }
    }

    /** Runs the query on the rows of this organisation. */
    public Uni<RowSet<Row>> read(String organisation, Query query) {
        return readAll(organisation, List.of(query)).map(List::getFirst);
    }

    /** The first row of the result; empty if there is none. */
    public Uni<Optional<Row>> first(String organisation, Query query) {
        return read(organisation, query).map(rows -> {
            RowIterator<Row> found = rows.iterator();
            return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
        });
    }

    /** Runs the queries in the same snapshot. */
    public Uni<List<RowSet<Row>>> readAll(String organisation, List<Query> queries) {
        return Uni.createFrom().completionStage(() -> pool.getDelegate()
                .getConnection()
                .compose(
                        connection -> readAll(connection, organisation, queries).eventually(() -> connection.close()))
                .toCompletionStage());
    }

    // If the transaction does not begin, the setting is local to its own statement, and the queries see no
    // rows.
    private static Future<List<RowSet<Row>>> readAll(
            SqlConnection connection, String organisation, List<Query> queries) {
        var begun = connection.query(BEGIN).execute();
        var entered = connection.preparedQuery(ENTER).execute(io.vertx.sqlclient.Tuple.of(organisation));
        var found = queries.stream()
                .map(query -> connection
                        .preparedQuery(query.sql())
                        .execute(query.values().getDelegate()))
                .toList();
        // After a failed statement the commit rolls back.
        var ended = connection.query("commit").execute();
        return Future.join(List.of(begun, entered))
                .compose(_ -> Future.join(found))
                .compose(_ -> ended)
                .map(_ -> found.stream()
                        .map(rows -> RowSet.newInstance(rows.result(), Row.__TYPE_ARG))
                        .toList());
    }
}
