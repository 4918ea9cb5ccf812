package dev.hirenow.common.operations;

import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Callers;
import dev.hirenow.common.problem.Problems;

/** The operator's view of a service's work; each service gives it a path of its own. */
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public abstract class WorkResource {

    private static final Set<String> STATES = Set.of("READY", "RUNNING", "DONE", "PARKED", "CANCELLED");
    private static final int MOST = 500;

    private final WorkQueries queries;
    private final Callers callers;

    /** To be called by the service's resource. */
    protected WorkResource(WorkQueries queries, Callers callers) {
        this.queries = queries;
        this.callers = callers;
    }

    /** Work of the caller's organisation, the latest change first. */
    @GET
    @RolesAllowed("operator")
    @Operation(operationId = "listWork", summary = "Work of this service, the latest change first")
    @APIResponse(responseCode = "200", description = "Work of the caller's organisation")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<WorkListView> list(
            @Parameter(description = "Only this interview") @QueryParam("interview") @Nullable String interview,
            @Parameter(description = "READY, RUNNING, DONE, PARKED or CANCELLED") @QueryParam("state") @Nullable
                    String state,
            @Parameter(description = "1 to 500") @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.INVALID_REQUEST.at("limit", "Expected 1 to 500.");
        }
        if (state != null && !STATES.contains(state)) {
            throw Problems.INVALID_REQUEST.at("state", "Expected READY, RUNNING, DONE, PARKED or CANCELLED.");
        }
        return queries.work(callers.current().organisation(), interview == null ? null : id(interview), state, limit);
    }

    /** What this service did for an interview: work, provider calls and facts in one order of time. */
    @GET
    @Path("/interviews/{id}")
    @RolesAllowed("operator")
    @Operation(operationId = "showTimeline", summary = "What this service did for an interview, oldest first")
    @APIResponse(responseCode = "200", description = "Without entries when this service has nothing of the interview")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<TimelineView> timeline(@PathParam("id") String id) {
        return queries.timeline(callers.current().organisation(), id(id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.INVALID_REQUEST.at("interview", "Not the id of an interview.");
        }
    }
}
