package dev.hirenow.results.postgres;

import org.jspecify.annotations.Nullable;

/**
 * A stored fact.
 *
 * @param type CloudEvents type
 * @param payload JSON; for a transcript without its words
 * @param words JSON of a transcript's words; null for other facts, and if they were not read
 */
record FactRow(String type, String payload, @Nullable String words) {}
