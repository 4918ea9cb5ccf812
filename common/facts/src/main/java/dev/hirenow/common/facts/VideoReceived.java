package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A recorded answer is stored in the object store.
 *
 * @param organisation the organisation that owns it
 * @param answer the question, the attempt and the recording
 * @param receivedAt when it was stored
 */
public record VideoReceived(UUID interviewId, String organisation, RequestedAnswer answer, Instant receivedAt)
        implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public VideoReceived {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(answer, "answer");
        Require.present(receivedAt, "receivedAt");
    }
}
