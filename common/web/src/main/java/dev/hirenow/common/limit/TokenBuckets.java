package dev.hirenow.common.limit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** A token bucket for each recently seen key. */
final class TokenBuckets implements RateLimiter {

    /**
     * Bounds memory to a few megabytes. An attacker with more keys than this, such as addresses, gets fresh buckets.
     */
    static final int MOST_KEYS = 20_000;

    private final Rate rate;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong sweptNanos;

    TokenBuckets(Rate rate) {
        this(rate, TimeMeter.SYSTEM_NANOTIME);
    }

    TokenBuckets(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.sweptNanos = new AtomicLong(time.currentTimeNanos());
    }

    @Override
    public Optional<Duration> take(String key, long times) {
        boolean crowded = buckets.size() >= MOST_KEYS;
        long swept = sweptNanos.get();
        long now = time.currentTimeNanos();
        if ((crowded || now - swept >= rate.within().toNanos()) && sweptNanos.compareAndSet(swept, now)) {
            sweep(crowded);
        }
        ConsumptionProbe taken =
                buckets.computeIfAbsent(key, _ -> full()).tryConsumeAndReturnRemaining(Math.min(times, rate.most()));
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** Number of buckets. */
    int keys() {
        return buckets.size();
    }

    // A full bucket is equivalent to a new one.
    private void sweep(boolean crowded) {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() == rate.most());
        // Otherwise each further key would trigger another sweep of all buckets.
        if (crowded && buckets.size() > MOST_KEYS / 2) {
            buckets.clear();
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.most()).refillGreedy(rate.most(), rate.within()))
                .withCustomTimePrecision(time)
                .build();
    }
}
