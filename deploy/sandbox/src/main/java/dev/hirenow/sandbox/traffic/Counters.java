package dev.hirenow.sandbox.traffic;

import java.util.SortedMap;

/**
 * Figures of one provider since the last reset.
 *
 * @param held calls that wait for a release
 * @param byStatus finished calls by HTTP status; "499" the caller left first, "0" cut on purpose
 */
public record Counters(long calls, int inFlight, int maxInFlight, int held, SortedMap<String, Long> byStatus) {}
