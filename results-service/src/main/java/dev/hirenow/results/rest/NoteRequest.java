package dev.hirenow.results.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;

/**
 * A note to add.
 *
 * @param text 1 to 2000 characters
 */
@Schema(name = "NoteRequest")
record NoteRequest(@Schema(required = true) @Nullable String text) {

    String words() {
        String words = FreeText.of("text", text);
        if (words == null) {
            throw CommonProblemTypes.INVALID_REQUEST.at("text", "Enter a note.");
        }
        return words;
    }
}
