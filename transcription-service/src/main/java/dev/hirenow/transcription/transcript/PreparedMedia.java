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
 * @param missing what the recording lacks; null in what earlier releases stored
 */
public record PreparedMedia(
        MediaObject playback,
        @Nullable MediaObject audio,
        long durationMs,
        @Nullable List<MissingPart> missing) {

    /** Of a whole recording. */
    public PreparedMedia(MediaObject playback, @Nullable MediaObject audio, long durationMs) {
        this(playback, audio, durationMs, List.of());
    }

    /** As facts have it: null when nothing is known to be missing. */
    @Nullable
    List<MissingPart> missingOrNull() {
        return missing == null || missing.isEmpty() ? null : missing;
    }
}
