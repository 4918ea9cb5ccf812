package dev.hirenow.upload.invitation;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Sends invitation mails to candidates. */
public interface InvitationMailer {

    /** Whether any way to send mail is configured. */
    boolean available();

    /** Sends the mail; the Uni fails if sending fails. */
    Uni<Void> send(InvitationMail invitationMail);

    /**
     * An invitation mail.
     *
     * @param interview the interview that the candidate is invited to
     * @param address e-mail address
     * @param name of the candidate
     * @param position its title
     * @param language BCP-47 tag of the position
     * @param link the candidate's personal link
     */
    record InvitationMail(UUID interview, String address, String name, String position, String language, String link) {

        /** Keeps the candidate's name, address and link out of logs. */
        @Override
        public String toString() {
            return "InvitationMail[" + interview + "]";
        }
    }
}
