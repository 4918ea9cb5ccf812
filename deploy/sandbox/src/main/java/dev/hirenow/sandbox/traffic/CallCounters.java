package dev.hirenow.sandbox.traffic;

import java.util.SortedMap;

/**
 * The counters of one provider since the last reset.
 *
 * @param held calls that wait for a release
 * @param byStatus finished calls by HTTP status; "499" if the client disconnected first, "0" if the sandbox cut the
 *     connection
 */
public record CallCounters(long calls, int inFlight, int maxInFlight, int held, SortedMap<String, Long> byStatus) {}
