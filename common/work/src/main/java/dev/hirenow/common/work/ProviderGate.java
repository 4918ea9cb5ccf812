package dev.hirenow.common.work;

import java.time.Duration;

/**
 * The limit under which a kind of work may call a provider; it holds across all replicas.
 *
 * @param provider name of the limit row, such as {@code deepgram}
 * @param callsAtOnce most calls in flight
 * @param requestsPerMinute most calls started within a minute
 * @param spendPerDayMicros most spend per UTC day in millionths of the currency unit; 0 for no limit
 * @param callTimeout after which a call of a process that died no longer counts as in flight
 * @param billableCalls most calls per job that the provider may have billed
 * @param giveUpAfter how long a job goes on asking a provider that is busy, answers with errors or refuses our account,
 *     reckoned from the first of these refusals
 * @param deniedPause how long nobody calls a provider that refused our account
 */
public record ProviderGate(
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

    /** With the usual patience of two days, and a minute's pause after a refusal of the account. */
    public ProviderGate(
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
