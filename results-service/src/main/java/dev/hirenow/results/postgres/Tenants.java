package dev.hirenow.results.postgres;

import java.util.function.Function;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The only way to change rows of this service: without an organisation, row-level security shows none. */
@ApplicationScoped
class Tenants {

    private static final String ENTER = "select set_config('hirenow.organisation', $1, true)";

    private final Pool pool;

    Tenants(Pool pool) {
        this.pool = pool;
    }

    /** One transaction in which only rows of this organisation can be seen and written. */
    <T> Uni<T> inOrganisation(String organisation, Function<SqlConnection, Uni<T>> body) {
        return inTransaction(connection -> inOrganisation(connection, organisation, () -> body.apply(connection)));
    }

    /** One transaction that sees nothing until it enters an organisation. */
    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> body) {
        return pool.withTransaction(body);
    }

    /**
     * From here on the transaction belongs to this organisation. The body's first statement goes out with the one that
     * enters it, and PostgreSQL works them off in order.
     */
    <T> Uni<T> inOrganisation(SqlConnection connection, String organisation, Supplier<Uni<? extends T>> body) {
        Uni<?> entered = connection.preparedQuery(ENTER).execute(Tuple.of(organisation));
        return Uni.combine()
                .all()
                .unis(entered, Uni.createFrom().deferred(body))
                .with((_, result) -> result);
    }
}
