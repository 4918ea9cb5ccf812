package dev.hirenow.common.facts;

/**
 * A sentence of a transcript, and where it is spoken.
 *
 * @param sentence 1-based, as the model saw it numbered
 * @param firstWord 0-based index into the transcript
 * @param lastWord inclusive
 * @param startMs milliseconds
 * @param endMs milliseconds
 */
public record Passage(int sentence, int firstWord, int lastWord, long startMs, long endMs) {

    /** Refuses missing and impossible values. */
    public Passage {
        Require.atLeast(sentence, 1, "sentence");
        Require.atLeast(firstWord, 0, "firstWord");
        Require.atLeast(lastWord, firstWord, "lastWord");
        Require.atLeast(startMs, 0, "startMs");
        Require.atLeast(endMs, startMs, "endMs");
    }
}
