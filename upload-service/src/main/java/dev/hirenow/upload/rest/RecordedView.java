package dev.hirenow.upload.rest;

import java.time.Instant;

import dev.hirenow.upload.interview.Attempt;

/** A stored recording; the client can compare the hash with its own. */
record RecordedView(String questionId, int attempt, long bytes, String sha256, Instant receivedAt) {

    static RecordedView of(Attempt attempt) {
        return new RecordedView(
                attempt.questionId(),
                attempt.number(),
                attempt.object().bytes(),
                attempt.object().sha256(),
                attempt.receivedAt());
    }
}
