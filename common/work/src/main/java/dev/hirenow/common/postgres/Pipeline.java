package dev.hirenow.common.postgres;

import java.util.List;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * Sends statements of a transaction without waiting for one before the next. A session does one thing at a time and would
 * wait for each answer; its connection takes several, and PostgreSQL works them off in order. After one that fails the
 * others fail as well, and so does the transaction.
 */
final class Pipeline {

    private final ReactiveConnection connection;

    private Pipeline(ReactiveConnection connection) {
        this.connection = connection;
    }

    static Pipeline of(Mutiny.Session session) {
        return new Pipeline(((MutinySessionImpl) session).getReactiveConnection());
    }

    /** A query whose rows nobody needs. */
    Uni<Void> query(String statement, Object... values) {
        return Uni.createFrom()
                .completionStage(() -> connection.select(statement, values))
                .replaceWithVoid();
    }

    /** A change; answers how many rows it met. */
    Uni<Integer> update(String statement, Object... values) {
        return Uni.createFrom().completionStage(() -> connection.update(statement, values));
    }

    /** Begins all of them at once and waits for all: nothing of a transaction that failed is on its way any more. */
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

    /** The same for a statement and what comes after it, which has a result. */
    static <T> Uni<T> before(Uni<Void> statement, Uni<T> rest) {
        return Uni.combine()
                .all()
                .unis(statement, rest)
                .collectFailures()
                .with((_, result) -> result)
                .onFailure(CompositeException.class)
                .transform(Pipeline::first);
    }

    // What failed first is the reason; the others found the transaction aborted.
    private static Throwable first(Throwable failures) {
        return ((CompositeException) failures).getCauses().getFirst();
    }
}
