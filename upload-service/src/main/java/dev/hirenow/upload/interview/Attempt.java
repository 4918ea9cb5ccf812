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
 * @param receivedAt when it was complete
 * @param transcript how far its words are
 * @param key the sender's {@code Idempotency-Key}; null where none came
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
