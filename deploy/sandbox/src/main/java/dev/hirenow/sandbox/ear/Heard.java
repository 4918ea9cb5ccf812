package dev.hirenow.sandbox.ear;

import java.util.List;

/** What became of a recording. */
public sealed interface Heard {

    /**
     * The words in the order spoken; none when nobody spoke.
     *
     * @param durationSeconds of the whole recording
     */
    record Speech(List<Word> words, double durationSeconds) implements Heard {
        public Speech {
            words = List.copyOf(words);
        }
    }

    /** The bytes are no audio that ffmpeg can read. */
    record Unreadable() implements Heard {}

    /** Somebody may speak, but the ear is off or has no models. */
    record Deaf() implements Heard {}
}
