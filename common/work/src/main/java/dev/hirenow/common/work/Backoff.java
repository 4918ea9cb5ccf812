package dev.hirenow.common.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between attempts, each a fifth shorter or longer by chance, so that not all come back at once. */
public final class Backoff {

    private static final int MINUTE = 6;
    private static final int QUARTER_OF_AN_HOUR = 10;
    private static final int TRIES_OF_FOUR_SECONDS = 3;

    private Backoff() {}

    /** About four seconds, each time anew: as often as one may look whether the object store is back. */
    public static Duration whileAway() {
        return after(TRIES_OF_FOUR_SECONDS);
    }

    /** One second after the first failure, doubling to about a minute. */
    public static Duration after(int failures) {
        return doubled(failures, MINUTE);
    }

    /**
     * One second after the first error that a provider answered with, doubling to about a quarter of an hour: a job that
     * stays hopeless for days must not keep a place at the provider.
     */
    static Duration afterError(int errors) {
        return doubled(errors, QUARTER_OF_AN_HOUR);
    }

    private static Duration doubled(int failures, int mostDoublings) {
        long millis = 1000L << Math.clamp(failures - 1L, 0, mostDoublings);
        return Duration.ofMillis(Math.round(millis * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
