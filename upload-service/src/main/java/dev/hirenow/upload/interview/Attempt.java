package dev.hirenow.upload.interview;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.common.facts.RequestedAnswer;

/**
 * One complete recording of an answer.
 *
 * @param questionId the question
 * @param number 1-based
 * @param object the recording
 * @param receivedAt when the upload completed
 * @param transcript the progress of its transcription
 * @param key the client's {@code Idempotency-Key}; null if the request had none
 */
public record Attempt(
        String questionId,
        int number,
        MediaObject object,
        Instant receivedAt,
        TranscriptState transcript,
        @Nullable String key) {

    RequestedAnswer in(String language) {
        return new RequestedAnswer(questionId, number, object, language);
    }

    Attempt with(TranscriptState news) {
        return new Attempt(questionId, number, object, receivedAt, news, key);
    }
}
