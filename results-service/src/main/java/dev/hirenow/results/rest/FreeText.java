package dev.hirenow.results.rest;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;

/** Validates free text of reviewers. */
final class FreeText {

    static final int MOST = 2_000;

    private FreeText() {}

    /** The trimmed text; null if it is empty. */
    static @Nullable String of(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > MOST) {
            throw CommonProblemTypes.INVALID_REQUEST.at(field, "Expected " + MOST + " characters at most.");
        }
        return text.strip();
    }
}
