package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The interview accepts no more answers.
 *
 * @param organisation the organisation that owns it
 * @param answered the answers recorded until then
 */
public record InterviewClosed(
        UUID interviewId, String organisation, ClosedCause cause, List<RequestedAnswer> answered, Instant closedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public InterviewClosed {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(cause, "cause");
        answered = Require.list(answered, "answered");
        Require.present(closedAt, "closedAt");
    }
}
