package dev.hirenow.upload.rest;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;

/**
 * A candidate of a list. Only the request that created the invitation sees it.
 *
 * @param id of the interview
 * @param candidate the candidate
 * @param created whether this request created the interview
 * @param alreadyInvited whether the candidate already had an interview, so that no other was created
 * @param invitation null if an earlier request created it
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
