package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission gets no scores unless a person acts.
 *
 * @param organisation the organisation that owns it
 * @param submission 1-based
 * @param reason code such as PROMPT_BLOCKED
 * @param remedy what HR can do
 */
public record AnalysisFailed(
        UUID interviewId, String organisation, int submission, String reason, String remedy, Instant failedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public AnalysisFailed {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.atLeast(submission, 1, "submission");
        Require.text(reason, "reason");
        Require.text(remedy, "remedy");
        Require.present(failedAt, "failedAt");
    }
}
