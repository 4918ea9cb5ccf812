package dev.hirenow.upload.invitation;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.upload.interview.InterviewRef;

/** The invitations of all organisations: a token must be found before its organisation is known. */
public interface Invitations {

    /** The invitation with this token hash. */
    Uni<Optional<Invitation>> find(String hash);

    /**
     * Revokes the interview's invitations and stores a new one, unless the quota is used up.
     *
     * @return empty on success; otherwise how long to wait before the next attempt
     */
    Uni<Optional<Duration>> replace(InterviewRef interview, String hash, InterviewLinkQuota quota);
}
