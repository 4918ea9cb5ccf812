package dev.hirenow.upload.interview;

import org.jspecify.annotations.Nullable;

/**
 * The progress of an attempt's transcription.
 *
 * @param status as last reported
 * @param outcome number of the latest reported outcome, 0 while pending; a higher number replaces a lower one
 * @param reason failure code; null otherwise
 */
public record TranscriptState(
        Status status, int outcome, @Nullable String reason) {

    static final TranscriptState PENDING = new TranscriptState(Status.PENDING, 0, null);

    /** The status of a transcription. */
    public enum Status {
        PENDING,
        TRANSCRIBED,
        FAILED
    }

    /** The transcript is available. */
    public static TranscriptState transcribed(int outcome) {
        return new TranscriptState(Status.TRANSCRIBED, outcome, null);
    }

    /** The transcription failed and needs a human to continue. */
    public static TranscriptState failed(int outcome, String reason) {
        return new TranscriptState(Status.FAILED, outcome, reason);
    }
}
