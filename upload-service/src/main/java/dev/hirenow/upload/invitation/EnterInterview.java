package dev.hirenow.upload.invitation;

import java.time.Clock;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** Lets a candidate in by the token of the invitation. */
public final class EnterInterview {

    private final Invitations invitations;
    private final Clock clock;

    /** Judges expiry by this clock. */
    public EnterInterview(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Whether the door opens. */
    public sealed interface Entry {
        /** It does. */
        record Welcome(InterviewRef interview) implements Entry {}

        /** No such token was ever issued. */
        record Unknown() implements Entry {}

        /** The deadline for answers has passed; more time may be given. */
        record Expired() implements Entry {}

        /** A newer link was issued. */
        record Revoked() implements Entry {}

        /** The interview was withdrawn or cancelled. */
        record Closed() implements Entry {}
    }

    /** Looks the token up by its hash. */
    public Uni<Entry> enter(String hash) {
        return invitations.find(hash).map(found -> found.map(this::judge).orElseGet(Entry.Unknown::new));
    }

    private Entry judge(Invitation invitation) {
        if (invitation.revoked()) {
            return new Entry.Revoked();
        }
        return switch (invitation.standing()) {
            case INVITED, STARTED ->
                clock.instant().isBefore(invitation.expiresAt())
                        ? new Entry.Welcome(invitation.interview())
                        : new Entry.Expired();
            // Whoever has handed in may look and withdraw at any time; recording anew has a check of its own.
            case SUBMITTED -> new Entry.Welcome(invitation.interview());
            case EXPIRED -> new Entry.Expired();
            case CLOSED -> new Entry.Closed();
        };
    }
}
