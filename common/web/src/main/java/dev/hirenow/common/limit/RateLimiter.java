package dev.hirenow.common.limit;

import java.time.Duration;
import java.util.Optional;

/** Limits how often something happens per key, such as an address, within this process. */
public interface RateLimiter {

    /**
     * Takes one token.
     *
     * @return empty if it is allowed; otherwise the time until it is
     */
    default Optional<Duration> take(String key) {
        return take(key, 1);
    }

    /** Takes several tokens: all or none. */
    Optional<Duration> take(String key, long times);

    /** Creates a limit of this rate for each key. */
    static RateLimiter of(Rate rate) {
        return rate.unlimited() ? (_, _) -> Optional.empty() : new TokenBuckets(rate);
    }
}
