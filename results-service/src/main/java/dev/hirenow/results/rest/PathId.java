package dev.hirenow.results.rest;

import java.util.Optional;
import java.util.UUID;

/** Identifiers as they stand in addresses. */
final class PathId {

    private static final int LENGTH = 36;

    private PathId() {}

    /** The id; empty when the text is none. */
    static Optional<UUID> of(String text) {
        try {
            return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The id of an interview.
     *
     * @throws dev.hirenow.common.problem.Problem 404 when the text is no id, as for an unknown one
     */
    static UUID interview(String text) {
        return of(text).orElseThrow(Answers::unknown);
    }
}
