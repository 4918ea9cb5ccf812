package dev.hirenow.upload.invitation;

import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Brings letters to candidates. */
public interface Courier {

    /** Whether there is any way to bring a letter. */
    boolean available();

    /** Brings it, or fails. */
    Uni<Void> bring(Letter letter);

    /**
     * A letter with an invitation.
     *
     * @param interview that the candidate is invited to
     * @param address e-mail address
     * @param name of the candidate
     * @param position its title
     * @param language BCP-47 tag of the position
     * @param link that lets the candidate in
     */
    record Letter(UUID interview, String address, String name, String position, String language, String link) {

        /** Keeps the link out of logs. */
        @Override
        public String toString() {
            return "Letter[" + interview + "]";
        }
    }
}
