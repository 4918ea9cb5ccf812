package dev.hirenow.results.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at a question.
 *
 * @param attempt 1-based
 * @param receivedAt when the video was stored; null while only later facts of the attempt are known
 * @param transcription state of its transcription
 */
public record Recording(
        String questionId, int attempt, @Nullable Instant receivedAt, TranscriptionStatus transcription) {

    boolean settled() {
        return !(transcription instanceof TranscriptionStatus.Pending);
    }
}
