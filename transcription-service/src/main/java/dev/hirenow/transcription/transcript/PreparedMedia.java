package dev.hirenow.transcription.transcript;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.MissingPart;

/**
 * The copies of a recording.
 *
 * @param playback seekable, with a duration
 * @param audio for speech recognition; null if nothing in the recording is audible
 * @param durationMs length of the recording in milliseconds
 * @param audibleMs milliseconds that are audible; null in rows of releases that did not measure it
 * @param missing what the recording lacks; null in rows of earlier releases
 */
public record PreparedMedia(
        MediaObject playback,
        @Nullable MediaObject audio,
        long durationMs,
        @Nullable Long audibleMs,
        @Nullable List<MissingPart> missing) {

    // Longer than a click, shorter than a spoken "yes".
    private static final long LEAST_AUDIBLE_MS = 300;

    /** A complete recording whose loudness is unknown. */
    public PreparedMedia(MediaObject playback, @Nullable MediaObject audio, long durationMs) {
        this(playback, audio, durationMs, null, List.of());
    }

    /** Whether the recording is known to be audible, so that an empty transcript is a provider's failure. */
    boolean audible() {
        return audibleMs != null && audibleMs >= LEAST_AUDIBLE_MS;
    }

    /** In the format of facts: null if nothing is known to be missing. */
    @Nullable
    List<MissingPart> missingOrNull() {
        return missing == null || missing.isEmpty() ? null : missing;
    }
}
