package dev.hirenow.transcription.transcript;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;

/**
 * The copies made from a recording.
 *
 * @param playback seekable, with its duration
 * @param audio for the speech recognition; null when the recording has no audio track
 * @param durationMs length of the recording in milliseconds
 */
public record PreparedMedia(MediaObject playback, @Nullable MediaObject audio, long durationMs) {}
