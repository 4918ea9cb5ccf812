package dev.hirenow.common.operations;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled task of this service; it runs on one replica at a time.
 *
 * @param name name of the task
 * @param everyMs interval between the starts of two runs, in milliseconds
 * @param lastRun when the last run started; null before the first
 * @param lastEnd when the last run ended; null before the first end
 * @param outcome summary of the last run; null before the first end
 * @param nextRun when the next run is due
 */
@Schema(name = "Schedule")
public record ScheduleView(
        String name,
        long everyMs,
        @Nullable Instant lastRun,
        @Nullable Instant lastEnd,
        @Nullable String outcome,
        Instant nextRun) {}
