package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** All interviews, scoped by organisation. */
public interface Interviews {

    /**
     * Stores a new interview with its facts and its invitation; stores nothing if its key has been used before. It
     * fails with {@link AlreadyInvited} if the candidate has an active interview for this position and must not be
     * invited again.
     *
     * @param birth the interview and the facts of its creation
     */
    Uni<CreationResult<Interview>> create(Decision.Change<Interview, InterviewRef> birth, Inviting inviting);

    /**
     * How the candidate is invited.
     *
     * @param hash SHA-256 of the invitation token in hexadecimal
     * @param key makes the invitation idempotent
     * @param again whether a candidate with an active interview for the position may be invited again
     */
    record Inviting(String hash, Optional<IdempotencyKey> key, boolean again) {}

    /** The current state of the interview. */
    Uni<Optional<Interview>> find(InterviewRef ref);

    /**
     * Locks the interview, applies a rule to it and stores the rule's decision in the same transaction.
     *
     * @return the rule's outcome; empty if the interview does not exist
     */
    <O> Uni<Optional<O>> change(InterviewRef ref, Function<Interview, Decision<Interview, O>> rule);

    /**
     * Like {@link #change}, for a candidate who came by this link. It fails with {@link InvitationLinkReplaced} and stores
     * nothing if a newer link has been issued in the meantime.
     */
    <O> Uni<Optional<O>> changeBy(InvitationLink link, Function<Interview, Decision<Interview, O>> rule);

    /**
     * Opaque version strings, which change with every change of an interview or of the link that opens it.
     *
     * @param ids of interviews of any organisation; the result omits unknown ones
     */
    Uni<Map<UUID, String>> versions(Set<UUID> ids);

    /** Interviews of all organisations that still expect answers although their deadline has passed. */
    Uni<List<InterviewRef>> overdue(Instant now, int limit);
}
