package dev.hirenow.common.limit;

import java.time.Duration;
import java.util.Optional;

/** Counts in this process how often something is done for each key, such as an address. */
public interface RateLimit {

    /**
     * Asks to do it once.
     *
     * @return empty when it may be done; otherwise the time after which it may
     */
    default Optional<Duration> take(String key) {
        return take(key, 1);
    }

    /** The same for {@code times} at once: all or none of them. */
    Optional<Duration> take(String key, long times);

    /** A limit of this rate for each key. */
    static RateLimit of(Rate rate) {
        return rate.unlimited() ? (_, _) -> Optional.empty() : new TokenBuckets(rate);
    }
}
