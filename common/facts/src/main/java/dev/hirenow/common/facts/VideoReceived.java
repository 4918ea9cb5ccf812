package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A recorded answer is safe in the object store.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param answer question, attempt and recording
 * @param receivedAt when it was stored
 */
public record VideoReceived(UUID interviewId, String organisation, RequestedAnswer answer, Instant receivedAt)
        implements Fact {

    /** Refuses missing and impossible values. */
    public VideoReceived {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(answer, "answer");
        Require.present(receivedAt, "receivedAt");
    }
}
