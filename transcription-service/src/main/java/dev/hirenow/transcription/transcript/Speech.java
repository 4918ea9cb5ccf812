package dev.hirenow.transcription.transcript;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Word;

/**
 * What was said.
 *
 * @param words in spoken order; empty when nobody spoke
 * @param provider who recognised it: deepgram, sandbox, or none where no call was needed
 * @param requestId the provider's, or null
 * @param model that answered, or null
 */
public record Speech(
        List<Word> words,
        String provider,
        @Nullable String requestId,
        @Nullable String model) {

    /** Nothing to hear, so nobody was asked. */
    static final Speech NONE = new Speech(List.of(), "none", null, null);

    /** Copies the words. */
    public Speech {
        words = List.copyOf(words);
    }
}
