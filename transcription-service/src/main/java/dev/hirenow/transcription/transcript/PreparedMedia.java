package dev.hirenow.transcription.transcript;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;

/**
 * The copies made from a recording.
 *
 * @param playback seekable, with its duration
 * @param audio for the speech recognition; null when the recording has no audio track
 * @param durationMs length of the recording in milliseconds
 * @param audibleMs milliseconds in which something can be heard; null where no release measured it
 */
public record PreparedMedia(
        MediaObject playback,
        @Nullable MediaObject audio,
        long durationMs,
        @Nullable Long audibleMs) {

    // A click is shorter, a "yes" is longer.
    private static final long LEAST_AUDIBLE_MS = 300;

    /** Of a recording whose loudness is not known. */
    public PreparedMedia(MediaObject playback, @Nullable MediaObject audio, long durationMs) {
        this(playback, audio, durationMs, null);
    }

    /** Whether it is known that something can be heard, so that an answer without words is none. */
    boolean audible() {
        return audibleMs != null && audibleMs >= LEAST_AUDIBLE_MS;
    }
}
