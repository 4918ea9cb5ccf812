package dev.hirenow.results.report;

import java.util.UUID;

/**
 * A position that interviews were held for.
 *
 * @param id of the position
 * @param title as the newest interview has it
 * @param interviews how many there are
 */
public record Position(UUID id, String title, long interviews) {}
