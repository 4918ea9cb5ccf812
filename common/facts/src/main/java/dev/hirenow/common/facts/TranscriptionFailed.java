package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer will not get a transcript without a human.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param questionId the question
 * @param attempt 1-based
 * @param outcome 1-based number of this outcome for the attempt
 * @param reason permanent reason code such as CORRUPT_RECORDING
 * @param playback seekable copy where one could be made
 * @param durationMs length in milliseconds where known
 * @param failedAt when
 */
public record TranscriptionFailed(
        UUID interviewId,
        String organisation,
        String questionId,
        int attempt,
        int outcome,
        String reason,
        @Nullable MediaObject playback,
        @Nullable Long durationMs,
        Instant failedAt)
        implements Fact {

    /** Refuses missing and impossible values. */
    public TranscriptionFailed {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.text(questionId, "questionId");
        Require.atLeast(attempt, 1, "attempt");
        Require.atLeast(outcome, 1, "outcome");
        Require.text(reason, "reason");
        Require.present(failedAt, "failedAt");
    }
}
