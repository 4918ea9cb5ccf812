package dev.hirenow.sandbox.ear;

import java.util.List;

/** The result of recognition. */
public sealed interface Heard {

    /**
     * The words in spoken order; empty if there was no speech.
     *
     * @param durationSeconds of the whole recording
     */
    record Speech(List<Word> words, double durationSeconds) implements Heard {
        public Speech {
            words = List.copyOf(words);
        }
    }

    /** The bytes contain no audio that ffmpeg can read. */
    record Unreadable() implements Heard {}

    /** There may be speech, but recognition is switched off or has no models. */
    record Deaf() implements Heard {}
}
