package dev.hirenow.local.bench;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each of many requests took, from the moment it was due. */
final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MS = 1_000;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

    /**
     * Adds one that ends now.
     *
     * @param dueNanos when it was to be sent, by {@link System#nanoTime()}; a request that waited for its turn counts from
     *     then on
     */
    void endNow(long dueNanos) {
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - dueNanos);
        micros.recordValue(Math.clamp(took, 1, LONGEST_MICROS));
    }

    long count() {
        return micros.getTotalCount();
    }

    /** Milliseconds that this share of the requests, from 0 to 100, took at most. */
    double atMostMs(double percent) {
        return micros.getValueAtPercentile(percent) / MICROS_PER_MS;
    }
}
