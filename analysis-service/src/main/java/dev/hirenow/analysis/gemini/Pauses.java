package dev.hirenow.analysis.gemini;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.ThreadLocalRandom;

/** How long to leave the provider alone; the queue makes it longer each time in a row. */
final class Pauses {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Duration MARGIN = Duration.ofSeconds(1);
    private static final int SHORTEST_MS = 1_500;
    private static final int JITTER_MS = 1_000;

    private final Clock clock;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    /** About two seconds, never the same, so that not everybody comes back at once. */
    Duration untilItMayBeOver() {
        return Duration.ofMillis(SHORTEST_MS + ThreadLocalRandom.current().nextInt(JITTER_MS));
    }

    /** Daily quotas are filled up at midnight Pacific time. */
    Duration untilDailyReset() {
        Instant now = clock.instant();
        ZonedDateTime reset = now.atZone(PACIFIC).toLocalDate().plusDays(1).atStartOfDay(PACIFIC);
        return Duration.between(now, reset).plus(MARGIN);
    }
}
