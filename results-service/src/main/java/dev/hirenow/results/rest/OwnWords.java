package dev.hirenow.results.rest;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.Problems;

/** What people write in their own words. */
final class OwnWords {

    static final int MOST = 2_000;

    private OwnWords() {}

    /** The text without space around it; null when nothing is left. */
    static @Nullable String of(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > MOST) {
            throw Problems.INVALID_REQUEST.at(field, "Expected " + MOST + " characters at most.");
        }
        return text.strip();
    }
}
