package dev.hirenow.common.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between attempts, each randomly a fifth shorter or longer, so that retries do not coincide. */
public final class Backoff {

    private static final int MINUTE = 6;
    private static final int QUARTER_OF_AN_HOUR = 10;
    private static final int TRIES_OF_FOUR_SECONDS = 3;

    private Backoff() {}

    /** About four seconds, random each time: how often a job checks whether the object store is back. */
    public static Duration duringOutage() {
        return after(TRIES_OF_FOUR_SECONDS);
    }

    /** One second after the first failure, doubling up to about a minute. */
    public static Duration after(int failures) {
        return doubled(failures, MINUTE);
    }

    /**
     * One second after a provider's first error response, doubling up to about a quarter of an hour: a job that fails
     * for days must not occupy a slot at the provider.
     */
    static Duration afterError(int errors) {
        return doubled(errors, QUARTER_OF_AN_HOUR);
    }

    private static Duration doubled(int failures, int mostDoublings) {
        long millis = 1000L << Math.clamp(failures - 1L, 0, mostDoublings);
        return Duration.ofMillis(Math.round(millis * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
