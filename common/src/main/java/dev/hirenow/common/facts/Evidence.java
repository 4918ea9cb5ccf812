package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * Words of the transcript that justify a rating.
 *
 * @param sentence 1-based number of the sentence the model pointed at
 * @param quote as the model gave it
 * @param verified whether the quote stands word for word in the transcript
 * @param firstWord 0-based index into the transcript; null when not verified
 * @param lastWord inclusive; null when not verified
 * @param startMs milliseconds; null when not verified
 * @param endMs milliseconds; null when not verified
 * @param lowestConfidence 0..1 over the quoted words; null when not verified
 */
public record Evidence(
        int sentence,
        String quote,
        boolean verified,
        @Nullable Integer firstWord,
        @Nullable Integer lastWord,
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable Double lowestConfidence) {

    /** Refuses missing and impossible values. */
    public Evidence {
        Require.present(quote, "quote");
    }
}
