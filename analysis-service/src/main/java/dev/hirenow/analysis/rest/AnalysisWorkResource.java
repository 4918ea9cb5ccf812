package dev.hirenow.analysis.rest;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.identity.Callers;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.operations.WorkResource;
import dev.hirenow.common.problem.ProblemType;
import dev.hirenow.common.problem.Problems;

/** Analyses due, running, done and put aside. */
@Path("/api/v1/work/analysis")
@Tag(name = "Work")
@RolesAllowed("operator")
public class AnalysisWorkResource extends WorkResource {

    static final ProblemType NOT_NOW =
            new ProblemType("work-not-waiting", 409, "Only work that waits or was put aside can be started again");

    private final WorkCommands commands;
    private final Callers callers;

    AnalysisWorkResource(WorkQueries queries, WorkCommands commands, Callers callers) {
        super(queries, callers);
        this.commands = commands;
        this.callers = callers;
    }

    /** Starts waiting or parked work at once, with a new budget of calls. */
    @POST
    @Path("/{work}/retry")
    @RolesAllowed("operator")
    @Operation(
            operationId = "retryWork",
            summary = "Start work that waits or was put aside, with a new budget of calls")
    @APIResponse(responseCode = "204", description = "It is due now")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem work-not-waiting: it is running, done or cancelled")
    public Uni<Void> retry(@PathParam("work") String work) {
        return commands.retry(id(work), callers.current())
                .invoke(AnalysisWorkResource::refuse)
                .replaceWithVoid();
    }

    private static void refuse(WorkCommands.Outcome outcome) {
        switch (outcome) {
            case WorkCommands.Outcome.Done() -> {}
            case WorkCommands.Outcome.Unknown() -> throw Problems.NOT_FOUND.because("There is no such work.");
            case WorkCommands.Outcome.NotNow(var state) -> throw NOT_NOW.because("The work is " + state + ".");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.NOT_FOUND.because("There is no such work.");
        }
    }
}
