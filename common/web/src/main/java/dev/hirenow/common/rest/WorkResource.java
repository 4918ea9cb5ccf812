package dev.hirenow.common.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.operations.DeadLetterOperations;
import dev.hirenow.common.operations.DeadLetterView;
import dev.hirenow.common.operations.ProviderView;
import dev.hirenow.common.operations.ScheduleView;
import dev.hirenow.common.operations.TimelineView;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.operations.WorkListView;
import dev.hirenow.common.problem.CommonProblemTypes;

/** The operators' endpoints for a service's jobs; each service gives them a path of its own. */
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
public abstract class WorkResource {

    private static final Set<String> STATES = Set.of("READY", "RUNNING", "DONE", "PARKED", "CANCELLED");
    private static final int MOST = 500;
    private static final int HIGHEST_PRIORITY = 9;

    private final OperatorServices operations;

    /** For the service's subclass. */
    protected WorkResource(OperatorServices operations) {
        this.operations = operations;
    }

    /** Jobs of the caller's organisation, latest change first. */
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
        int most = checked(limit);
        if (state != null && !STATES.contains(state)) {
            throw CommonProblemTypes.INVALID_REQUEST.at("state", "Use READY, RUNNING, DONE, PARKED or CANCELLED.");
        }
        return operations
                .queries()
                .work(operations.caller().organisation(), interview == null ? null : id(interview), state, most);
    }

    /** What this service did for an interview: jobs, provider calls, facts and operators' commands in order of time. */
    @GET
    @Path("/interviews/{id}")
    @RolesAllowed("operator")
    @Operation(operationId = "showTimeline", summary = "What this service did for an interview, oldest first")
    @APIResponse(responseCode = "200", description = "Without entries when this service has nothing of the interview")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<TimelineView> timeline(@PathParam("id") String id) {
        return operations.queries().timeline(operations.caller().organisation(), id(id));
    }

    /** Scheduled tasks of this service. */
    @GET
    @Path("/schedules")
    @RolesAllowed("operator")
    @Operation(operationId = "listSchedules", summary = "What happens by the clock, with last and next run")
    @APIResponse(responseCode = "200", description = "By name")
    public Uni<List<ScheduleView>> schedules() {
        // Schedules belong to no organisation, but only an operator may see them.
        operations.caller();
        return operations.queries().schedules();
    }

    /** Providers that this service calls. */
    @GET
    @Path("/providers")
    @RolesAllowed("operator")
    @Operation(operationId = "listProviders", summary = "Providers with their limits, what is used of them, and pauses")
    @APIResponse(responseCode = "200", description = "By name; none for a service that calls nobody")
    public Uni<List<ProviderView>> providers() {
        // The limits apply to all organisations together, but only an operator may see them.
        operations.caller();
        return operations.providers().providers();
    }

    /** Starts a waiting, parked or cancelled job at once, with new budgets of billable calls and attempts. */
    @POST
    @Path("/{work}/retry")
    @RolesAllowed("operator")
    @Operation(
            operationId = "retryWork",
            summary = "Start waiting, parked or cancelled work at once, with a new budget of calls")
    @APIResponse(responseCode = "204", description = "It is due now")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem work-not-waiting")
    public Uni<Void> retry(@PathParam("work") String work) {
        return operations
                .commands()
                .retry(id(work), operations.caller())
                .map(outcome -> done(outcome, "READY, PARKED or CANCELLED work can be retried"));
    }

    /** Cancels a waiting, running or parked job; the service publishes that there will be no result. */
    @POST
    @Path("/{work}/cancellation")
    @RolesAllowed("operator")
    @Operation(operationId = "cancelWork", summary = "Give waiting, running or parked work up")
    @APIResponse(responseCode = "204", description = "It will not be done unless somebody retries it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem work-not-waiting")
    public Uni<Void> cancel(@PathParam("work") String work) {
        return operations
                .commands()
                .cancel(id(work), operations.caller())
                .map(outcome -> done(outcome, "READY, RUNNING or PARKED work can be cancelled"));
    }

    /** Changes the priority of a waiting or parked job. */
    @PUT
    @Path("/{work}/priority")
    @RolesAllowed("operator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reprioritiseWork", summary = "Change the priority of waiting or parked work")
    @APIResponse(responseCode = "204", description = "It has its new place")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem work-not-waiting")
    public Uni<Void> reprioritise(@PathParam("work") String work, PriorityRequest wanted) {
        // Authorisation first, before the request is validated.
        Caller caller = operations.caller();
        Integer priority = wanted == null ? null : wanted.priority();
        if (priority == null || priority < 0 || priority > HIGHEST_PRIORITY) {
            throw CommonProblemTypes.INVALID_REQUEST.at("priority", "Use 0 to 9.");
        }
        return operations
                .commands()
                .reprioritise(id(work), priority, caller)
                .map(outcome -> done(outcome, "READY or PARKED work can change its priority"));
    }

    /** Records that this service could not read, newest first. */
    @GET
    @Path("/dead-letters")
    @RolesAllowed("operator")
    @Operation(operationId = "listDeadLetters", summary = "Records that were not understood, the newest first")
    @APIResponse(responseCode = "200", description = "Without headers and bytes")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<List<DeadLetterView>> deadLetters(
            @Parameter(description = "The last id of the page before") @QueryParam("before") @Nullable String before,
            @Parameter(description = "1 to 500") @QueryParam("limit") @DefaultValue("100") int limit) {
        return operations.deadLetters().list(operations.caller(), before == null ? null : id(before), checked(limit));
    }

    /** One dead letter with its headers and bytes. */
    @GET
    @Path("/dead-letters/{letter}")
    @RolesAllowed("operator")
    @Operation(operationId = "showDeadLetter", summary = "A record that was not understood, with its bytes")
    @APIResponse(responseCode = "200", description = "With headers and bytes (Base64)")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<DeadLetterView> deadLetter(@PathParam("letter") String letter) {
        return operations
                .deadLetters()
                .find(operations.caller(), id(letter))
                .map(found -> found.orElseThrow(
                        () -> CommonProblemTypes.NOT_FOUND.because("This dead letter does not exist.")));
    }

    /** Sends a dead letter to its topic again if this release can read it. */
    @POST
    @Path("/dead-letters/{letter}/replay")
    @RolesAllowed("operator")
    @Operation(operationId = "replayDeadLetter", summary = "Send the record to its topic again")
    @APIResponse(responseCode = "204", description = "The broker has it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem still-unreadable")
    public Uni<Void> replay(@PathParam("letter") String letter) {
        return operations.deadLetters().replay(operations.caller(), id(letter)).map(WorkResource::sent);
    }

    private static @Nullable Void done(WorkCommands.Outcome outcome, String possible) {
        return switch (outcome) {
            case WorkCommands.Outcome.Done _ -> null;
            case WorkCommands.Outcome.Unknown _ ->
                throw CommonProblemTypes.NOT_FOUND.because("This job does not exist.");
            case WorkCommands.Outcome.NotNow(var state) ->
                throw CommonProblemTypes.WORK_NOT_WAITING.because("The work is " + state + "; only " + possible + ".");
        };
    }

    private static @Nullable Void sent(DeadLetterOperations.Outcome outcome) {
        return switch (outcome) {
            case DeadLetterOperations.Outcome.Sent _ -> null;
            case DeadLetterOperations.Outcome.Unknown _ ->
                throw CommonProblemTypes.NOT_FOUND.because("This dead letter does not exist.");
            case DeadLetterOperations.Outcome.StillUnreadable(var reason) ->
                throw CommonProblemTypes.STILL_UNREADABLE.because(
                        "This release does not understand it: " + reason + ".");
        };
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw CommonProblemTypes.INVALID_REQUEST.at("limit", "Use 1 to 500.");
        }
        return limit;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw CommonProblemTypes.INVALID_REQUEST.at("id", "This is not an ID.");
        }
    }
}
