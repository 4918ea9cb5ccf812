package dev.hirenow.transcription.ffmpeg;

import java.time.Duration;

/**
 * What a recording may take.
 *
 * @param run after which a run of ffmpeg is killed
 * @param pictureRun the same for a run that encodes a picture
 * @param longest longer recordings are refused
 * @param memoryBytes of a run of ffmpeg
 */
public record Limits(Duration run, Duration pictureRun, Duration longest, long memoryBytes) {}
