package dev.hirenow.results.report;

import java.util.UUID;

/**
 * A position with interviews.
 *
 * @param title as in the newest interview
 * @param interviews number of interviews
 */
public record Position(UUID id, String title, long interviews) {}
