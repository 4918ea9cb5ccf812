package dev.hirenow.upload.invitation;

import java.time.Clock;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** Decides whether an invitation token admits its candidate. */
public final class CheckInvitationToken {

    private final Invitations invitations;
    private final Clock clock;

    /** Uses this clock to decide whether an invitation has expired. */
    public CheckInvitationToken(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Whether the candidate is admitted. */
    public sealed interface Entry {
        /** The candidate is admitted. */
        record Admitted(InterviewRef interview) implements Entry {}

        /** No such token was ever issued. */
        record Unknown() implements Entry {}

        /** The deadline has passed; a recruiter may extend it. */
        record Expired() implements Entry {}

        /** A newer link has replaced this one. */
        record Revoked() implements Entry {}

        /** The candidate withdrew, or a recruiter cancelled the interview. */
        record Closed() implements Entry {}
    }

    /** Looks the token up by its hash. */
    public Uni<Entry> check(String hash) {
        return invitations.find(hash).map(found -> found.map(this::judge).orElseGet(Entry.Unknown::new));
    }

    private Entry judge(Invitation invitation) {
        if (invitation.revoked()) {
            return new Entry.Revoked();
        }
        return switch (invitation.standing()) {
            case INVITED, STARTED ->
                clock.instant().isBefore(invitation.expiresAt())
                        ? new Entry.Admitted(invitation.interview())
                        : new Entry.Expired();
            // Candidates who have submitted may still view the interview and withdraw; recording again has
            // its own check.
            case SUBMITTED -> new Entry.Admitted(invitation.interview());
            case EXPIRED -> new Entry.Expired();
            case CLOSED -> new Entry.Closed();
        };
    }
}
