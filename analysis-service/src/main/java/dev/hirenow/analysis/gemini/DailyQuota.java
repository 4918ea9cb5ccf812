package dev.hirenow.analysis.gemini;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Quotas per day are filled up at midnight Pacific time (https://ai.google.dev/gemini-api/docs/rate-limits). */
final class DailyQuota {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private DailyQuota() {}

    /** How long until the next day's quota. */
    static Duration untilReset(Instant now) {
        ZonedDateTime reset = now.atZone(PACIFIC).toLocalDate().plusDays(1).atStartOfDay(PACIFIC);
        return Duration.between(now, reset).plus(MARGIN);
    }
}
