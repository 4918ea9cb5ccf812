package dev.hirenow.common.operations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Number of the organisation's jobs that have not ended, regardless of the list's filters.
 *
 * @param due waiting jobs whose start time has come
 * @param waiting jobs waiting for their next attempt
 * @param running jobs held by a worker
 * @param parked jobs waiting for a person
 * @param deadLetters dead letters that were not replayed, including those without an organisation
 */
@Schema(name = "WorkCounts")
public record WorkCountsView(long due, long waiting, long running, long parked, long deadLetters) {}
