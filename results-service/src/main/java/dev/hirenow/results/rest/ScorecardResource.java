package dev.hirenow.results.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Reviewers' own ratings: a second opinion, or the only one if no model is called. */
@Path("/api/v1/results/{id}/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "What people make of an interview")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
@APIResponse(responseCode = "404", description = "Problem not-found")
public class ScorecardResource {

    private final CaseFiles caseFiles;
    private final WriteReview write;
    private final CurrentReviewer currentReviewer;

    ScorecardResource(CaseFiles caseFiles, WriteReview write, CurrentReviewer currentReviewer) {
        this.caseFiles = caseFiles;
        this.write = write;
        this.currentReviewer = currentReviewer;
    }

    /** Lists each reviewer's latest scorecard. */
    @GET
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "listScorecards", summary = "Each person's latest ratings")
    @APIResponse(
            responseCode = "200",
            description = "The scorecards",
            content = @Content(schema = @Schema(implementation = ReviewView.ScorecardsView.class)))
    public Uni<ReviewView.ScorecardsView> list(@PathParam("id") String id) {
        return caseFiles
                .find(currentReviewer.organisation(), PathIds.interview(id))
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown))
                .map(file -> new ReviewView.ScorecardsView(file.review().scorecards().stream()
                        .map(ReviewView.ScorecardView::of)
                        .toList()));
    }

    /** Reads the caller's own scorecard. */
    @GET
    @Path("/mine")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "readMyScorecard",
            summary = "The caller's own ratings, without those of answers that were recorded again since")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = ReviewView.ScorecardView.class)))
    public Uni<ReviewView.ScorecardView> mine(@PathParam("id") String id) {
        return caseFiles
                .find(currentReviewer.organisation(), PathIds.interview(id))
                .map(found -> found.flatMap(file -> file.review()
                                .scorecardOf(currentReviewer.person())
                                .map(card -> ReviewView.ScorecardView.current(card, file.report())))
                        .orElseThrow(ReviewOutcomeResponses::unknown));
    }

    /** Records the caller's ratings. */
    @PUT
    @Path("/mine")
    @RolesAllowed("reviewer")
    @Operation(
            operationId = "rate",
            summary = "Rate in the caller's own name; the total is computed as docs/scoring.md says",
            description = "Takes the place of the caller's earlier ratings, which stay on record.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard with its totals, and the ETag of the result as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.ScorecardView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    @APIResponse(responseCode = "409", description = "Problem interview-closed or not-submitted")
    @APIResponse(responseCode = "412", description = "Problem changed-meanwhile, only where If-Match was sent")
    public Uni<Response> rate(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the result; may be left out") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable ScorecardRequest request) {
        ReviewEntryContext context = currentReviewer.context(PathIds.interview(id), ResultETag.optional(ifMatch));
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send ratings.");
        }
        return write.rate(context, request.given(), FreeText.of("note", request.note()))
                .map(outcome -> ReviewOutcomeResponses.of(
                        outcome, (entry, now) -> Response.ok(ReviewView.ScorecardView.of((ReviewEntry.Scorecard) entry))
                                .tag(ResultETag.of(now))
                                .build()));
    }
}
