package dev.hirenow.local.bench;

import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** The latencies of requests, from the moment when each was due. */
final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MS = 1_000;

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, DIGITS);

    /**
     * Records a request that has just finished.
     *
     * @param dueNanos when the request was due, by {@link System#nanoTime()}; the time that it waited to be sent
     *     counts as well
     */
    void endNow(long dueNanos) {
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - dueNanos);
        micros.recordValue(Math.clamp(took, 1, LONGEST_MICROS));
    }

    long count() {
        return micros.getTotalCount();
    }

    /** The latency in milliseconds that this percentage of requests, 0 to 100, did not exceed. */
    double atMostMs(double percent) {
        return micros.getValueAtPercentile(percent) / MICROS_PER_MS;
    }
}
