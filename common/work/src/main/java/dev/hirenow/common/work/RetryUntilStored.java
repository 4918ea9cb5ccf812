package dev.hirenow.common.work;

import java.time.Duration;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.TransientDatabaseErrorDetector;

/**
 * Retries storing a response that was paid for while the database is unavailable, until it succeeds or another worker
 * holds the job.
 */
public final class RetryUntilStored {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    // Longer than any failover; the response stays in memory for this time.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private RetryUntilStored() {}

    /**
     * Stores the response; {@code store} must be idempotent, because a commit may have succeeded without our knowing.
     */
    public static <T> Uni<T> untilStored(Supplier<Uni<? extends T>> store) {
        return Uni.createFrom()
                .<T>deferred(store)
                .onFailure(TransientDatabaseErrorDetector::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis());
    }
}
