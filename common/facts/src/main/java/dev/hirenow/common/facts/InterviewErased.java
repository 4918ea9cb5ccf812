package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * Every service must erase its data about the interview.
 *
 * @param organisation the organisation that owns it
 * @param erasedAt when the erasure was requested
 */
public record InterviewErased(UUID interviewId, String organisation, Instant erasedAt) implements Fact {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public InterviewErased {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(erasedAt, "erasedAt");
    }
}
