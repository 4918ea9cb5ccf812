package dev.hirenow.common.operations;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The state of a provider across all replicas and organisations.
 *
 * @param provider name of the limit
 * @param callsAtOnce most calls in flight
 * @param callsInFlight calls in flight now
 * @param requestsPerMinute most calls started per minute
 * @param callsThisMinute calls started within the last minute
 * @param callsToday calls started this UTC day
 * @param spendPerDayMicros most estimated spend per UTC day in millionths of the currency unit; 0 means no limit
 * @param spendTodayMicros estimated spend of this UTC day in millionths of the currency unit
 * @param pausedUntil end of the pause; null if the provider is not paused
 * @param pauseReason reason for the pause, SPEND_LIMIT if the day's limit is reached; null if the provider is not
 *     paused
 * @param refusals refusals since the last answer; while there are any, only one call at a time is made
 * @param price basis of the estimated spend; null for a provider without prices
 */
@Schema(name = "Provider")
public record ProviderView(
        String provider,
        int callsAtOnce,
        long callsInFlight,
        int requestsPerMinute,
        long callsThisMinute,
        long callsToday,
        long spendPerDayMicros,
        long spendTodayMicros,
        @Nullable Instant pausedUntil,
        @Nullable String pauseReason,
        int refusals,
        @Nullable PriceView price) {

    /** Remaining seconds of the pause; 0 if the provider is not paused. */
    public double secondsPaused(Instant now) {
        return pausedUntil == null
                ? 0
                : Math.max(0, Duration.between(now, pausedUntil).toMillis() / 1_000.0);
    }
}
