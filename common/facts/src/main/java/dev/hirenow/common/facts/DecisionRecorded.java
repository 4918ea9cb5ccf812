package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer decided about the candidate. Each decision is published, also one that replaces an earlier one; the one
 * with the highest number counts. It carries neither the candidate's words nor the reviewer's reason.
 *
 * @param organisation the organisation that owns it
 * @param number grows with each decision about the interview, not by one; at least 1
 * @param submission the latest submission when the decision was made, 1-based
 * @param revision revision of the analysis that the decision rested on; null if there was none
 * @param decision what was decided
 * @param decidedBy the reviewer's {@code sub} at the sign-in server, not a name
 * @param decidedAt when it was decided
 * @param score the score that counted
 */
public record DecisionRecorded(
        UUID interviewId,
        String organisation,
        int number,
        int submission,
        @Nullable Integer revision,
        Verdict decision,
        String decidedBy,
        Instant decidedAt,
        DecisionScore score)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public DecisionRecorded {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.atLeast(number, 1, "number");
        Require.atLeast(submission, 1, "submission");
        Require.present(decision, "decision");
        Require.text(decidedBy, "decidedBy");
        Require.present(decidedAt, "decidedAt");
        Require.present(score, "score");
    }
}
