package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer gets no transcript unless a person acts.
 *
 * @param organisation the organisation that owns it
 * @param attempt 1-based
 * @param outcome 1-based number of this outcome for the attempt
 * @param reason permanent reason code such as CORRUPT_RECORDING
 * @param playback playback copy; null if none could be made
 * @param durationMs length in milliseconds; null if unknown
 * @param missing parts that the recording lacks, in order; null if none is known
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

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
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

    /** With a recording that is not known to lack anything. */
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
