package dev.hirenow.results.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;

/** Reviewers' ratings beside the model's: with name, time and reason, and never in its place. */
@Path("/api/v1/results/{id}/overrides")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "What people make of an interview")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
@APIResponse(responseCode = "404", description = "Problem not-found")
public class OverrideResource {

    private final CaseFiles caseFiles;
    private final WriteReview write;
    private final CurrentReviewer currentReviewer;

    OverrideResource(CaseFiles caseFiles, WriteReview write, CurrentReviewer currentReviewer) {
        this.caseFiles = caseFiles;
        this.write = write;
        this.currentReviewer = currentReviewer;
    }

    /** Lists all overrides. */
    @GET
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "listOverrides", summary = "All overrides that were ever made here, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The overrides; of those for the same criterion and submission the last one counts",
            content = @Content(schema = @Schema(implementation = ReviewView.OverridesView.class)))
    public Uni<ReviewView.OverridesView> list(@PathParam("id") String id) {
        return caseFiles
                .find(currentReviewer.organisation(), PathIds.interview(id))
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown))
                .map(file -> new ReviewView.OverridesView(file.review().overrides().stream()
                        .map(ReviewView.OverrideView::of)
                        .toList()));
    }

    /** Overrides the model's rating of one criterion. */
    @POST
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "override",
            summary = "Rate one criterion otherwise than the model; the model's rating stays beside it")
    @APIResponse(
            responseCode = "201",
            description = "The override, with the ETag of the result as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.OverrideView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    @APIResponse(responseCode = "409", description = "Problem interview-closed or not-submitted")
    @APIResponse(responseCode = "412", description = "Problem changed-meanwhile")
    @APIResponse(responseCode = "428", description = "Problem if-match-needed")
    public Uni<Response> override(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the result that was looked at") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable OverrideRequest request) {
        ReviewEntryContext context = currentReviewer.context(PathIds.interview(id), ResultETag.seen(ifMatch));
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a rating with a reason.");
        }
        return write.override(context, request.given(), request.givenReason())
                .map(outcome ->
                        ReviewOutcomeResponses.of(outcome, (entry, now) -> Response.status(Response.Status.CREATED)
                                .tag(ResultETag.of(now))
                                .entity(ReviewView.OverrideView.of((ReviewEntry.Override) entry))
                                .build()));
    }
}
