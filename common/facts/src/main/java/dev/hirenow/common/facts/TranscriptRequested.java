package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A submission still lacks transcripts; they are requested again.
 *
 * @param organisation the organisation that owns it
 * @param submission 1-based
 * @param round 1..3
 * @param answers answers without a transcript
 */
public record TranscriptRequested(
        UUID interviewId,
        String organisation,
        int submission,
        int round,
        List<RequestedAnswer> answers,
        Instant requestedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public TranscriptRequested {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.atLeast(submission, 1, "submission");
        Require.between(round, 1, 3, "round");
        answers = Require.list(answers, "answers");
        Require.present(requestedAt, "requestedAt");
    }
}
