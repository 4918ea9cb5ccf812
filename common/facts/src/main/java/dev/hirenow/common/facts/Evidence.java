package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * Words of the transcript that justify a rating.
 *
 * @param sentence 1-based number of the sentence the model pointed at
 * @param quote as the model gave it
 * @param verified whether the quote is in the transcript, word for word, and no objection applies
 * @param firstWord 0-based index into the transcript; null when not found
 * @param lastWord inclusive; null when not found
 * @param startMs milliseconds; null when not found
 * @param endMs milliseconds; null when not found
 * @param lowestConfidence 0..1 over the quoted words; null when not found
 * @param objection why words that are in the transcript do not count as evidence, a code such as INSTRUCTION_LIKE;
 *     {@code verified} is then false although the position is set. Null if there is no objection
 */
public record Evidence(
        int sentence,
        String quote,
        boolean verified,
        @Nullable Integer firstWord,
        @Nullable Integer lastWord,
        @Nullable Long startMs,
        @Nullable Long endMs,
        @Nullable Double lowestConfidence,
        @Nullable String objection) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Evidence {
        Require.present(quote, "quote");
    }

    /** Evidence without an objection. */
    public Evidence(
            int sentence,
            String quote,
            boolean verified,
            @Nullable Integer firstWord,
            @Nullable Integer lastWord,
            @Nullable Long startMs,
            @Nullable Long endMs,
            @Nullable Double lowestConfidence) {
        this(sentence, quote, verified, firstWord, lastWord, startMs, endMs, lowestConfidence, null);
    }

    /** The same quote with an objection. */
    public Evidence refused(String why) {
        return new Evidence(sentence, quote, false, firstWord, lastWord, startMs, endMs, lowestConfidence, why);
    }
}
