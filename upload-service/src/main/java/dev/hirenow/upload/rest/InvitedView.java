package dev.hirenow.upload.rest;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;

/** A candidate of a list; the invitation is shown to the request that created it, and never again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitedView(
        UUID id,
        Candidate candidate,
        boolean created,
        @Nullable InvitationView invitation) {}
