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

import dev.hirenow.common.facts.Verdict;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;

/** Decisions about candidates. Reviewers make them; a decision is never overwritten. */
@Path("/api/v1/results/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "What people make of an interview")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
@APIResponse(responseCode = "404", description = "Problem not-found")
public class DecisionResource {

    private final CaseFiles caseFiles;
    private final WriteReview write;
    private final OversightCheck oversight;
    private final CurrentReviewer currentReviewer;

    DecisionResource(
            CaseFiles caseFiles, WriteReview write, OversightCheck oversight, CurrentReviewer currentReviewer) {
        this.caseFiles = caseFiles;
        this.write = write;
        this.oversight = oversight;
        this.currentReviewer = currentReviewer;
    }

    /** Lists all decisions about this candidate. */
    @GET
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "listDecisions", summary = "All decisions that were ever made here, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The decisions; the last one counts",
            content = @Content(schema = @Schema(implementation = ReviewView.DecisionsView.class)))
    public Uni<ReviewView.DecisionsView> list(@PathParam("id") String id) {
        return caseFiles
                .find(currentReviewer.organisation(), PathIds.interview(id))
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown))
                .map(file -> new ReviewView.DecisionsView(file.review().decisions().stream()
                        .map(ReviewView.DecisionView::of)
                        .toList()));
    }

    /** Records a decision, based on the version that the caller saw. */
    @POST
    @RolesAllowed("reviewer")
    @Operation(operationId = "decide", summary = "Decide about the candidate; earlier decisions stay on record")
    @APIResponse(
            responseCode = "201",
            description = "The decision, with the ETag of the result as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.DecisionView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    @APIResponse(responseCode = "409", description = "Problem interview-closed, not-submitted or not-watched-enough")
    @APIResponse(responseCode = "412", description = "Problem changed-meanwhile")
    @APIResponse(responseCode = "428", description = "Problem if-match-needed")
    public Uni<Response> decide(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the result that the decision is about") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Nullable DecisionRequest request) {
        ReviewEntryContext context = currentReviewer.context(PathIds.interview(id), ResultETag.seen(ifMatch));
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a decision.");
        }
        Verdict verdict = request.verdict();
        String reason = request.givenReason();
        return oversight
                .before(verdict, context)
                .chain(() -> write.decide(context, verdict, reason))
                .map(outcome ->
                        ReviewOutcomeResponses.of(outcome, (entry, now) -> Response.status(Response.Status.CREATED)
                                .tag(ResultETag.of(now))
                                .entity(ReviewView.DecisionView.of((ReviewEntry.Decision) entry))
                                .build()));
    }
}
