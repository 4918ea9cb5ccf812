package dev.hirenow.common.facts;

/**
 * A sentence of a transcript with its position in the recording.
 *
 * @param sentence 1-based number that the model saw
 * @param firstWord 0-based index into the transcript
 * @param lastWord inclusive
 * @param startMs milliseconds
 * @param endMs milliseconds
 */
public record Passage(int sentence, int firstWord, int lastWord, long startMs, long endMs) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Passage {
        Require.atLeast(sentence, 1, "sentence");
        Require.atLeast(firstWord, 0, "firstWord");
        Require.atLeast(lastWord, firstWord, "lastWord");
        Require.atLeast(startMs, 0, "startMs");
        Require.atLeast(endMs, startMs, "endMs");
    }
}
