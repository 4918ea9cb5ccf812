package dev.hirenow.transcription.transcript;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingPart;

/**
 * The copies made from a recording.
 *
 * @param playback seekable, with its duration
 * @param audio for the speech recognition; null when no sound can be heard of the recording
 * @param durationMs length of the recording in milliseconds
 * @param audibleMs milliseconds in which something can be heard; null where no release measured it
 * @param missing what the recording lacks; null in what earlier releases stored
 */
public record PreparedMedia(
        MediaObject playback,
        @Nullable MediaObject audio,
        long durationMs,
        @Nullable Long audibleMs,
        @Nullable List<MissingPart> missing) {

    // A click is shorter, a "yes" is longer.
    private static final long LEAST_AUDIBLE_MS = 300;

    /** Of a whole recording whose loudness is not known. */
    public PreparedMedia(MediaObject playback, @Nullable MediaObject audio, long durationMs) {
        this(playback, audio, durationMs, null, List.of());
    }

    /** Whether it is known that something can be heard, so that an answer without words is none. */
    boolean audible() {
        return audibleMs != null && audibleMs >= LEAST_AUDIBLE_MS;
    }

    /** As facts have it: null when nothing is known to be missing. */
    @Nullable
    List<MissingPart> missingOrNull() {
        return missing == null || missing.isEmpty() ? null : missing;
    }
}
