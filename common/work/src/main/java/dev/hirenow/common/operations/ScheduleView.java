package dev.hirenow.common.operations;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that this service does by the clock, on one replica at a time.
 *
 * @param name what it is
 * @param everyMs from the beginning of a run to the beginning of the next
 * @param lastRun when the last run began; null before the first
 * @param lastEnd when the last run ended; null before the first end
 * @param outcome what the last run said of itself; null before the first end
 * @param nextRun when it is due again
 */
@Schema(name = "Schedule")
public record ScheduleView(
        String name,
        long everyMs,
        @Nullable Instant lastRun,
        @Nullable Instant lastEnd,
        @Nullable String outcome,
        Instant nextRun) {}
