package dev.hirenow.analysis.gemini;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Daily quotas reset at midnight Pacific time (https://ai.google.dev/gemini-api/docs/rate-limits). */
final class DailyQuotaReset {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private DailyQuotaReset() {}

    /** Time until the next reset. */
    static Duration untilReset(Instant now) {
        ZonedDateTime reset = now.atZone(PACIFIC).toLocalDate().plusDays(1).atStartOfDay(PACIFIC);
        return Duration.between(now, reset).plus(MARGIN);
    }
}
