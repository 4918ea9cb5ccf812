package dev.hirenow.sandbox.speech;

import java.util.List;

/** The result of recognition. */
public sealed interface RecognitionResult {

    /**
     * The words in spoken order; empty if there was no speech.
     *
     * @param durationSeconds of the whole recording
     */
    record Speech(List<RecognisedWord> words, double durationSeconds) implements RecognitionResult {
        public Speech {
            words = List.copyOf(words);
        }
    }

    /** The bytes contain no audio that ffmpeg can read. */
    record Unreadable() implements RecognitionResult {}

    /** There may be speech, but recognition is switched off or has no models. */
    record RecogniserOff() implements RecognitionResult {}
}
