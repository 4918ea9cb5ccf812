package dev.hirenow.upload.interview;

import org.jspecify.annotations.Nullable;

/**
 * How far the words of an attempt are.
 *
 * @param status as last heard
 * @param outcome number of the outcome that was heard; 0 while pending; a higher one replaces a lower one
 * @param reason code of a failure; null otherwise
 */
public record TranscriptState(
        Status status, int outcome, @Nullable String reason) {

    static final TranscriptState PENDING = new TranscriptState(Status.PENDING, 0, null);

    /** Where it stands. */
    public enum Status {
        PENDING,
        TRANSCRIBED,
        FAILED
    }

    /** The words are there. */
    public static TranscriptState transcribed(int outcome) {
        return new TranscriptState(Status.TRANSCRIBED, outcome, null);
    }

    /** There will be no words without a human. */
    public static TranscriptState failed(int outcome, String reason) {
        return new TranscriptState(Status.FAILED, outcome, reason);
    }
}
