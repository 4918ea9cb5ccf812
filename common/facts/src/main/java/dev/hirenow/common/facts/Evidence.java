package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * Words of the transcript that justify a rating.
 *
 * @param sentence 1-based number of the sentence the model pointed at
 * @param quote as the model gave it
 * @param verified whether the quote stands word for word in the transcript
 * @param firstWord 0-based index into the transcript; null when not found
 * @param lastWord inclusive; null when not found
 * @param startMs milliseconds; null when not found
 * @param endMs milliseconds; null when not found
 * @param lowestConfidence 0..1 over the quoted words; null when not found
 * @param objection why words that stand in the transcript are not taken as evidence, a code such as INSTRUCTION_LIKE;
 *     {@code verified} is false then, and the place is given all the same; null otherwise
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

    /** Refuses missing and impossible values. */
    public Evidence {
        Require.present(quote, "quote");
    }

    /** Evidence to which nobody objects. */
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

    /** The same words, not taken as evidence. */
    public Evidence refused(String why) {
        return new Evidence(sentence, quote, false, firstWord, lastWord, startMs, endMs, lowestConfidence, why);
    }
}
