package dev.hirenow.results.rest;

import java.util.Optional;
import java.util.UUID;

/** Parses ids in URLs. */
final class PathIds {

    private static final int LENGTH = 36;

    private PathIds() {}

    /** The id; empty if the text is no UUID. */
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
     * @throws dev.hirenow.common.problem.Problem 404 if the text is no UUID, as for an unknown id
     */
    static UUID interview(String text) {
        return of(text).orElseThrow(ReviewOutcomeResponses::unknown);
    }
}
