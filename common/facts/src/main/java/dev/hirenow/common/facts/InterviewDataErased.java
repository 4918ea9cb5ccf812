package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A service has removed what it held.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param service which one
 * @param removed kind of thing to how many
 * @param removedAt when
 */
public record InterviewDataErased(
        UUID interviewId, String organisation, String service, Map<String, Integer> removed, Instant removedAt)
        implements Fact {

    /** Refuses missing and impossible values. */
    public InterviewDataErased {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.text(service, "service");
        removed = Map.copyOf(Require.present(removed, "removed"));
        Require.present(removedAt, "removedAt");
    }
}
