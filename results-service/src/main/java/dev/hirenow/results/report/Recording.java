package dev.hirenow.results.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at one question.
 *
 * @param questionId the question
 * @param attempt 1-based
 * @param receivedAt when the video was safe; null while only later facts about it are known
 * @param transcription what became of its speech
 */
public record Recording(
        String questionId, int attempt, @Nullable Instant receivedAt, Transcription transcription) {

    boolean settled() {
        return !(transcription instanceof Transcription.Pending);
    }
}
