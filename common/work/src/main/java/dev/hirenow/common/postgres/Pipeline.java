package dev.hirenow.common.postgres;

import java.util.List;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * Pipelines the statements of a transaction. A session waits for each result before the next statement; its connection
 * accepts several, and PostgreSQL executes them in order. After a failed statement the others and the transaction fail
 * as well.
 */
final class Pipeline {

    private final ReactiveConnection connection;

    private Pipeline(ReactiveConnection connection) {
        this.connection = connection;
    }

    static Pipeline of(Mutiny.Session session) {
        return new Pipeline(((MutinySessionImpl) session).getReactiveConnection());
    }

    /** Executes a query and ignores its rows. */
    Uni<Void> query(String statement, Object... values) {
        return Uni.createFrom()
                .completionStage(() -> connection.select(statement, values))
                .replaceWithVoid();
    }

    /** Executes an update; returns the number of affected rows. */
    Uni<Integer> update(String statement, Object... values) {
        return Uni.createFrom().completionStage(() -> connection.update(statement, values));
    }

    /**
     * Starts all of them at once and waits for all, so that no statement of a failed transaction is still under way.
     */
    static Uni<Void> all(List<Uni<Void>> statements) {
        return switch (statements.size()) {
            case 0 -> Uni.createFrom().voidItem();
            case 1 -> statements.getFirst();
            default ->
                Uni.combine()
                        .all()
                        .unis(statements)
                        .collectFailures()
                        .discardItems()
                        .onFailure(CompositeException.class)
                        .transform(Pipeline::first);
        };
    }

    /** The same for a statement and the operation behind it, which has a result. */
    static <T> Uni<T> before(Uni<Void> statement, Uni<T> rest) {
        return Uni.combine()
                .all()
                .unis(statement, rest)
                .collectFailures()
                .with((_, result) -> result)
                .onFailure(CompositeException.class)
                .transform(Pipeline::first);
    }

    // The first failure is the cause; the other statements only found the transaction aborted.
    private static Throwable first(Throwable failures) {
        return ((CompositeException) failures).getCauses().getFirst();
    }
}
