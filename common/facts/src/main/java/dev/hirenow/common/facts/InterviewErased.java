package dev.hirenow.common.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * Everything about the interview is to be removed.
 *
 * @param interviewId the interview
 * @param organisation the organisation that owns it
 * @param erasedAt when it was asked for
 */
public record InterviewErased(UUID interviewId, String organisation, Instant erasedAt) implements Fact {

    /** Refuses missing and impossible values. */
    public InterviewErased {
        Require.present(interviewId, "interviewId");
        Require.text(organisation, "organisation");
        Require.present(erasedAt, "erasedAt");
    }
}
