package dev.hirenow.transcription.transcript;

import java.util.UUID;

import dev.hirenow.common.facts.RequestedAnswer;

/**
 * One attempt at a question, recorded on video.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param recorded question, attempt, recording and language
 */
public record RecordedAttempt(UUID interviewId, String organisation, RequestedAnswer recorded) {

    /** The key of this answer. */
    public AttemptKey key() {
        return new AttemptKey(interviewId, recorded.questionId(), recorded.attempt());
    }

    /** S3 key of a copy of the recording; it is below the interview's prefix, so that erasure finds it. */
    String copyKey(String name) {
        return "%s/%s/prepared/%s-%d-%s"
                .formatted(organisation, interviewId, recorded.questionId(), recorded.attempt(), name);
    }
}
