package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;

/**
 * Writing down what cannot be had again: a provider's answer costs money, the database may be away for a moment. It is
 * tried until it succeeds or somebody else holds the work.
 */
public final class Persistence {

    // Connection, transaction rollback, resources, operator intervention, system: errors of the moment (PostgreSQL,
    // appendix A).
    private static final Set<String> OF_THE_MOMENT = Set.of("08", "25", "40", "53", "55", "57", "58");
    private static final String OURS = "dev.hirenow.";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    // Longer than any failover; the answer is kept in memory for so long.
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int CLASS_LENGTH = 2;

    private Persistence() {}

    /** Stores; {@code store} must be idempotent, since a commit may have succeeded without our hearing of it. */
    public static <T> Uni<T> untilStored(Supplier<Uni<? extends T>> store) {
        return Uni.createFrom()
                .<T>deferred(store)
                .onFailure(Persistence::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis());
    }

    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Our own refusals, such as a lost fence, are meant.
            if (cause.getClass().getName().startsWith(OURS)) {
                return false;
            }
            if (cause instanceof PgException error && error.getSqlState() != null) {
                return OF_THE_MOMENT.contains(error.getSqlState().substring(0, CLASS_LENGTH));
            }
        }
        return true;
    }
}
