package dev.hirenow.results.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import dev.hirenow.results.report.InterviewStatistics;

/** Statistics about the interviews of the caller's organisation. */
@Path("/api/v1/results/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class StatisticsResource {

    private final InterviewStatistics statistics;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    StatisticsResource(InterviewStatistics statistics, CurrentCaller currentCaller) {
        this.statistics = statistics;
        this.currentCaller = currentCaller;
        this.clock = Clock.systemUTC();
    }

    /** Counts the interviews that were created in a period. */
    @GET
    @Operation(
            operationId = "readStatistics",
            summary = "Steps, times, scores and ratings of the interviews that were created in a period",
            description = "Erased interviews are not counted. Of more than 20,000 interviews the newest 20,000 are"
                    + " counted; complete is then false. Figures of fewer than five interviews are marked as few.")
    @APIResponse(
            responseCode = "200",
            description = "The statistics",
            content = @Content(schema = @Schema(implementation = StatisticsView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    public Uni<StatisticsView> read(@BeanParam StatisticsParameters parameters) {
        StatisticsParameters.Period period = parameters.period(LocalDate.now(clock));
        UUID position = parameters.position();
        return statistics
                .read(period.query(currentCaller.current().organisation(), position))
                .map(figures -> StatisticsView.of(position, period, figures));
    }
}
