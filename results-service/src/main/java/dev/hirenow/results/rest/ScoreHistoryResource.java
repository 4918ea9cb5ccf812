package dev.hirenow.results.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.Reports;

/** Earlier revisions of the scores, and what changed between them. */
@Path("/api/v1/results/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
@APIResponse(responseCode = "404", description = "Problem not-found")
public class ScoreHistoryResource {

    private final Reports reports;
    private final CurrentCaller currentCaller;

    ScoreHistoryResource(Reports reports, CurrentCaller currentCaller) {
        this.reports = reports;
        this.currentCaller = currentCaller;
    }

    /** Lists all revisions of the scores. */
    @GET
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(
            operationId = "listRevisions",
            summary = "All scores that there ever were, oldest first, with what changed")
    @APIResponse(
            responseCode = "200",
            description = "The revisions; the current one is marked",
            content = @Content(schema = @Schema(implementation = RevisionView.RevisionsView.class)))
    public Uni<RevisionView.RevisionsView> list(@PathParam("id") String id) {
        return report(id).map(report -> new RevisionView.RevisionsView(RevisionView.all(report)));
    }

    /** Reads the scores of one revision. */
    @GET
    @Path("/{submission}/{revision}")
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "readRevision", summary = "Scores as they were, with every rating and its evidence")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(implementation = RevisionView.DetailView.class)))
    public Uni<RevisionView.DetailView> read(
            @PathParam("id") String id, @PathParam("submission") int submission, @PathParam("revision") int revision) {
        return report(id).map(report -> RevisionView.detail(report, submission, revision)
                .orElseThrow(ReviewOutcomeResponses::unknown));
    }

    private Uni<Report> report(String id) {
        return reports.find(currentCaller.current().organisation(), PathIds.interview(id))
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown));
    }
}
