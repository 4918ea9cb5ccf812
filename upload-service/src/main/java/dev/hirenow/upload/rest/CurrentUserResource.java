package dev.hirenow.upload.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.signin.AreaLink;
import dev.hirenow.common.signin.AreaLinks;
import dev.hirenow.common.signin.CurrentCaller;

/** Tells the recruiting pages about their signed-in user. */
@Path("/api/v1/interviews/me")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class CurrentUserResource {

    private final CurrentCaller currentCaller;
    private final AreaLinks areas;

    CurrentUserResource(CurrentCaller currentCaller, AreaLinks areas) {
        this.currentCaller = currentCaller;
        this.areas = areas;
    }

    /**
     * The caller.
     *
     * @param name for other people
     * @param organisation whose interviews the caller sees
     * @param areas the pages that the caller may open
     */
    @Schema(name = "Me")
    record MeView(String name, String organisation, List<AreaLink> areas) {}

    @GET
    @Operation(operationId = "readMe", summary = "Who is signed in, and which pages they may open")
    @APIResponse(responseCode = "200", description = "The caller")
    public MeView me() {
        return new MeView(currentCaller.name(), currentCaller.current().organisation(), areas.current());
    }
}
