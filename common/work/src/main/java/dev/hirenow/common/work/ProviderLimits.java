package dev.hirenow.common.work;

import java.time.Duration;

/**
 * A provider's limits for a kind of job; they apply across all replicas.
 *
 * @param provider name of the limit row, such as {@code deepgram}
 * @param callsAtOnce most calls in flight
 * @param requestsPerMinute most calls started per minute
 * @param spendPerDayMicros most spend per UTC day in millionths of the currency unit; 0 means no limit
 * @param callTimeout time after which the call of a process that died no longer counts as in flight
 * @param billableCalls most calls per job that the provider may have billed
 * @param giveUpAfter how long a job keeps asking a provider that is busy, returns errors or refuses our account,
 *     counted from the first such refusal
 * @param deniedPause how long calls pause after the provider refused our account
 */
public record ProviderLimits(
        String provider,
        int callsAtOnce,
        int requestsPerMinute,
        long spendPerDayMicros,
        Duration callTimeout,
        int billableCalls,
        Duration giveUpAfter,
        Duration deniedPause) {

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** With the default time limit of two days, and a pause of a minute after the account was refused. */
    public ProviderLimits(
            String provider,
            int callsAtOnce,
            int requestsPerMinute,
            long spendPerDayMicros,
            Duration callTimeout,
            int billableCalls) {
        this(
                provider,
                callsAtOnce,
                requestsPerMinute,
                spendPerDayMicros,
                callTimeout,
                billableCalls,
                TWO_DAYS,
                A_MINUTE);
    }
}
