package dev.hirenow.results.rest;

import java.util.List;

import io.smallrye.mutiny.Uni;
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

import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.results.report.Position;
import dev.hirenow.results.report.Reports;

/** The positions that the list can be filtered by. */
@Path("/api/v1/results/positions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class PositionsResource {

    private final Reports reports;
    private final CurrentCaller currentCaller;

    PositionsResource(Reports reports, CurrentCaller currentCaller) {
        this.reports = reports;
        this.currentCaller = currentCaller;
    }

    /** Positions with interviews, by title. */
    @Schema(name = "InterviewedPositions")
    record PositionsView(List<Position> items) {}

    /** The positions of the caller's organisation. */
    @GET
    @Operation(operationId = "listInterviewedPositions", summary = "The positions that interviews were held for")
    @APIResponse(
            responseCode = "200",
            description = "Positions by title",
            content = @Content(schema = @Schema(implementation = PositionsView.class)))
    public Uni<PositionsView> list() {
        return reports.positions(currentCaller.current().organisation()).map(PositionsView::new);
    }
}
