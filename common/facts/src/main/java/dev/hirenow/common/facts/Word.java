package dev.hirenow.common.facts;

/**
 * A recognised word with its position in the recording.
 *
 * @param text as written in the transcript, with punctuation
 * @param startMs milliseconds from the start of the recording
 * @param endMs milliseconds from the start of the recording
 * @param confidence 0..1 as the provider gave it
 */
public record Word(String text, long startMs, long endMs, double confidence) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Word {
        Require.present(text, "text");
        Require.atLeast(startMs, 0, "startMs");
        Require.atLeast(endMs, startMs, "endMs");
        Require.between(confidence, 0, 1, "confidence");
    }
}
