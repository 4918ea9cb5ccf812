package dev.hirenow.results.postgres;

import java.util.function.Function;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The only way to change rows of this service: without an organisation, row-level security hides all of them. */
@ApplicationScoped
class TenantTransactions {

    private static final String ENTER = "select set_config('hirenow.organisation', $1, true)";

    private final Pool pool;

    TenantTransactions(Pool pool) {
        this.pool = pool;
    }

    /** Runs the body in one transaction that sees and writes only rows of this organisation. */
    <T> Uni<T> inOrganisation(String organisation, Function<SqlConnection, Uni<T>> body) {
        return inTransaction(connection -> inOrganisation(connection, organisation, () -> body.apply(connection)));
    }

    /** Runs the body in one transaction that sees no rows until it enters an organisation. */
    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> body) {
        return pool.withTransaction(body);
    }

    /**
     * Enters the organisation for the rest of the transaction. The body's first statement is pipelined behind the one
     * that enters it; PostgreSQL executes them in order.
     */
    <T> Uni<T> inOrganisation(SqlConnection connection, String organisation, Supplier<Uni<? extends T>> body) {
        Uni<?> entered = connection.preparedQuery(ENTER).execute(Tuple.of(organisation));
        return Uni.combine()
                .all()
                .unis(entered, Uni.createFrom().deferred(body))
                .with((_, result) -> result);
    }
}
