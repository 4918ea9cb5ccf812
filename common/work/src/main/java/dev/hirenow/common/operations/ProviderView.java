package dev.hirenow.common.operations;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A provider, over all replicas and organisations.
 *
 * @param provider name of the limit
 * @param callsAtOnce most calls in flight
 * @param callsInFlight calls that run now
 * @param requestsPerMinute most calls started within a minute
 * @param callsThisMinute calls started within the last minute
 * @param callsToday calls started this UTC day
 * @param spendPerDayMicros most estimated spend per UTC day in millionths of the currency unit; 0 for no limit
 * @param spendTodayMicros estimated spend of this UTC day
 * @param pausedUntil until when nobody calls; null while calls are made
 * @param pauseReason why, SPEND_LIMIT when the day's spend is used up; null while calls are made
 * @param refusals refusals since the last answer; while there are any, it is asked by one call at a time
 * @param price what the estimated spend is based on; null for a provider without prices
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

    /** How long nobody calls yet, in seconds; 0 while calls are made. */
    public double secondsPaused(Instant now) {
        return pausedUntil == null
                ? 0
                : Math.max(0, Duration.between(now, pausedUntil).toMillis() / 1_000.0);
    }
}
