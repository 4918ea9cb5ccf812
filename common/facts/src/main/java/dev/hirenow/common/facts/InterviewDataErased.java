package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A service has erased its data about an interview.
 *
 * @param organisation the organisation that owns it
 * @param service name of the service
 * @param removed number of removed items by kind
 */
public record InterviewDataErased(
        UUID interviewId, String organisation, String service, Map<String, Integer> removed, Instant removedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public InterviewDataErased {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.text(service, "service");
        removed = Map.copyOf(Require.present(removed, "removed"));
        Require.present(removedAt, "removedAt");
    }
}
