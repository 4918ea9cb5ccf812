package dev.hirenow.common.work;

import java.time.Duration;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.failure.Outage;

/**
 * Writing down what cannot be had again: a provider's answer costs money, the database may be away for a moment. It is
 * tried until it succeeds or somebody else holds the work.
 */
public final class Persistence {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    // Longer than any failover; the answer is kept in memory for so long.
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Persistence() {}

    /** Stores; {@code store} must be idempotent, since a commit may have succeeded without our hearing of it. */
    public static <T> Uni<T> untilStored(Supplier<Uni<? extends T>> store) {
        return Uni.createFrom()
                .<T>deferred(store)
                .onFailure(Outage::passes)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis());
    }
}
