package dev.hirenow.upload.rest;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;

/**
 * A candidate of a list; the invitation is shown to the request that created it, and never again.
 *
 * @param id of the interview
 * @param candidate the person
 * @param created whether this request created it
 * @param alreadyInvited whether the candidate had it before, so that no other was created
 * @param invitation null where it was created before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitedView(
        UUID id,
        Candidate candidate,
        boolean created,
        boolean alreadyInvited,
        @Nullable InvitationView invitation) {

    InvitedView with(InvitationView shown) {
        return new InvitedView(id, candidate, created, alreadyInvited, shown);
    }
}
