package dev.hirenow.transcription.ffmpeg;

import java.time.Duration;

/**
 * The resource limits for a recording.
 *
 * @param run timeout of one ffmpeg run
 * @param pictureRun timeout of a run that encodes video
 * @param longest longer recordings are refused
 * @param memoryBytes memory of one ffmpeg run
 */
public record MediaLimits(Duration run, Duration pictureRun, Duration longest, long memoryBytes) {}
