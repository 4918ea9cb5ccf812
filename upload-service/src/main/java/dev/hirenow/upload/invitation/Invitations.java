package dev.hirenow.upload.invitation;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** All invitations of all organisations: a token has to be known before its organisation is. */
public interface Invitations {

    /** The invitation with this hash. */
    Uni<Optional<Invitation>> find(String hash);

    /**
     * Revokes the interview's invitations and stores a new one, unless so many were stored lately.
     *
     * @return empty when it was done; otherwise the time after which it can be
     */
    Uni<Optional<Duration>> replace(InterviewRef interview, String hash, LinkQuota quota);
}
