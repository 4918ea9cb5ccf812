package dev.hirenow.results.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Selects the interviews that statistics count, by their creation.
 *
 * @param organisation the organisation that owns them
 * @param positionId only this position; null for all
 * @param from the first moment of the period
 * @param until the first moment after the period
 */
public record StatisticsQuery(String organisation, @Nullable UUID positionId, Instant from, Instant until) {}
