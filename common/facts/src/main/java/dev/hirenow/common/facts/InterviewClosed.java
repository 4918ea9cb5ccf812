package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * No more answers are taken.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param cause why
 * @param answered what was recorded until then
 * @param closedAt when
 */
public record InterviewClosed(
        UUID interviewId, String organisation, ClosedCause cause, List<RequestedAnswer> answered, Instant closedAt)
        implements Fact {

    /** Refuses missing and impossible values. */
    public InterviewClosed {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(cause, "cause");
        answered = Require.list(answered, "answered");
        Require.present(closedAt, "closedAt");
    }
}
