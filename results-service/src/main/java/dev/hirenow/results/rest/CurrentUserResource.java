package dev.hirenow.results.rest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.signin.AreaLink;
import dev.hirenow.common.signin.AreaLinks;
import dev.hirenow.results.review.ReviewAuthor;

/** Tells a page about its signed-in user. */
@Path("/api/v1/results/me")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class CurrentUserResource {

    private final CurrentReviewer currentReviewer;
    private final AreaLinks areas;

    CurrentUserResource(CurrentReviewer currentReviewer, AreaLinks areas) {
        this.currentReviewer = currentReviewer;
        this.areas = areas;
    }

    /**
     * The caller.
     *
     * @param name as shown beside decisions
     * @param organisation the organisation whose interviews the caller sees
     * @param mayDecide whether the caller may decide and rate
     * @param mayNote whether the caller may add notes
     * @param mayAudit whether the caller may read who exported what
     * @param areas the areas whose pages the caller may open
     */
    @Schema(name = "Me")
    record MeView(
            String subject,
            String name,
            String organisation,
            boolean mayDecide,
            boolean mayNote,
            boolean mayAudit,
            List<AreaLink> areas) {}

    @GET
    @Operation(operationId = "readMe", summary = "Who is signed in, and what they may do here")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            content = @Content(schema = @Schema(implementation = MeView.class)))
    public MeView me() {
        ReviewAuthor person = currentReviewer.person();
        return new MeView(
                person.subject(),
                person.name(),
                currentReviewer.organisation(),
                currentReviewer.mayDecide(),
                currentReviewer.mayNote(),
                currentReviewer.mayAudit(),
                areas.current());
    }
}
