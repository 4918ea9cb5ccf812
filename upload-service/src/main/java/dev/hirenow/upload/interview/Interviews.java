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
import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/** All interviews, each within its organisation. */
public interface Interviews {

    /**
     * Stores a new interview with its facts and its invitation; with a key that was used before nothing is stored. Unless
     * somebody may be invited again, it fails with {@link AlreadyInvited} where the person has an interview of this
     * position.
     *
     * @param birth the interview and the facts of its creation
     */
    Uni<Creation<Interview>> create(Decision.Change<Interview, InterviewRef> birth, Inviting inviting);

    /**
     * How somebody is invited.
     *
     * @param hash SHA-256 of the invitation token in hexadecimal
     * @param key to invite once
     * @param again whether a person who was invited to the position may be invited to it again
     */
    record Inviting(String hash, Optional<CreationKey> key, boolean again) {}

    /** The interview as it stands. */
    Uni<Optional<Interview>> find(InterviewRef ref);

    /**
     * Applies a rule to the locked interview and stores what it decides in the same transaction.
     *
     * @return the rule's outcome; empty when there is no such interview
     */
    <O> Uni<Optional<O>> change(InterviewRef ref, Function<Interview, Decision<Interview, O>> rule);

    /**
     * As {@link #change}, for a candidate who came by this link. It fails with {@link LinkReplaced} and stores nothing where
     * a newer link was issued meanwhile.
     */
    <O> Uni<Optional<O>> changeBy(Link link, Function<Interview, Decision<Interview, O>> rule);

    /**
     * What is another text after each change of an interview or of the link that opens it.
     *
     * @param ids of interviews of any organisation; unknown ones are left out of the answer
     */
    Uni<Map<UUID, String>> versions(Set<UUID> ids);

    /** Interviews of all organisations that still expect answers although their deadline has passed. */
    Uni<List<InterviewRef>> overdue(Instant now, int limit);
}
