package dev.hirenow.results.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Encodes sort keys of a line as numbers, as precise as the stored values. */
final class SortKeyEncoder {

    private static final double NO_SCORE = -1;

    private SortKeyEncoder() {}

    static long of(ReportSummary line, SortKey sort) {
        return switch (sort) {
            case CREATED -> micros(line.createdAt());
            case SUBMITTED -> micros(line.submittedAt());
            case SCORE -> {
                Double score = line.score().score();
                yield Double.doubleToLongBits(score == null ? NO_SCORE : score);
            }
        };
    }

    private static long micros(@Nullable Instant time) {
        return time == null ? Long.MIN_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
