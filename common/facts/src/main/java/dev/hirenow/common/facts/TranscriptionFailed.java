package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
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
 * @param missing parts that the recording lacks, in their order; null when nothing is known to be missing
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
        Instant failedAt,
        @Nullable List<MissingPart> missing)
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
        missing = missing == null ? null : List.copyOf(missing);
    }

    /** Of a recording of which nothing is known to be missing. */
    public TranscriptionFailed(
            UUID interviewId,
            String organisation,
            String questionId,
            int attempt,
            int outcome,
            String reason,
            @Nullable MediaObject playback,
            @Nullable Long durationMs,
            Instant failedAt) {
        this(interviewId, organisation, questionId, attempt, outcome, reason, playback, durationMs, failedAt, null);
    }
}
