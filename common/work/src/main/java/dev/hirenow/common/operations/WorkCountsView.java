package dev.hirenow.common.operations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much of the organisation's work there is that is not ended, whatever else was asked for.
 *
 * @param due waits, and its time has come
 * @param waiting waits for its next attempt
 * @param running is held by a worker
 * @param parked waits for a person
 * @param deadLetters records that were not understood and not sent again, those included whose organisation is unknown
 */
@Schema(name = "WorkCounts")
public record WorkCountsView(long due, long waiting, long running, long parked, long deadLetters) {}
