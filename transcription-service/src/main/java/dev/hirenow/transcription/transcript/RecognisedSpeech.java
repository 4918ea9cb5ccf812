package dev.hirenow.transcription.transcript;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Word;

/**
 * The recognised speech.
 *
 * @param words in spoken order; empty if there was no speech
 * @param provider who recognised it: deepgram, sandbox, or none if no call was needed
 * @param requestId the provider's, or null
 * @param model that was used, or null
 */
public record RecognisedSpeech(
        List<Word> words,
        String provider,
        @Nullable String requestId,
        @Nullable String model) {

    /** Nothing is audible, so no provider was called. */
    static final RecognisedSpeech NONE = new RecognisedSpeech(List.of(), "none", null, null);

    /** Copies the words. */
    public RecognisedSpeech {
        words = List.copyOf(words);
    }
}
