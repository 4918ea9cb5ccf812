package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.AreaLink;
import dev.hirenow.common.signin.AreaLinks;
import dev.hirenow.results.work.OwningServiceClient;

/**
 * Jobs of all services at one address, for the operators' page. Requests for another service's jobs are forwarded with
 * the caller's own token, so that the service itself authorises the caller.
 */
@Path("/api/v1/work")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@SecurityRequirement(name = "bearer")
@Tag(name = "operations", description = "For operators")
@APIResponse(responseCode = "401", description = "No valid bearer token, and no session")
@APIResponse(responseCode = "403", description = "The caller has not the role operator, or no organisation")
@APIResponse(responseCode = "502", description = "Problem sign-in-not-accepted, of a service that is asked")
@APIResponse(responseCode = "503", description = "Problem temporarily-unavailable: that service does not answer")
public class ForwardedWorkResource {

    private static final String OWN = "results";
    // Ids and names of collections only, so that the path cannot leave the service's work resource.
    private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+){0,2}");
    private static final int LONGEST_BODY = 1_000;

    private final OwningServiceClient owners;
    private final CurrentReviewer callers;
    private final CallerToken token;
    private final AreaLinks areas;

    ForwardedWorkResource(OwningServiceClient owners, CurrentReviewer callers, CallerToken token, AreaLinks areas) {
        this.owners = owners;
        this.callers = callers;
        this.token = token;
        this.areas = areas;
    }

    /**
     * The services with jobs, and the caller.
     *
     * @param name name of the caller
     * @param organisation the organisation whose jobs the caller sees
     * @param services services whose jobs are at {@code /api/v1/work/<service>}
     * @param areas the areas whose pages the caller may open
     */
    @Schema(name = "WorkPlaces")
    record WorkPlacesView(String name, String organisation, List<String> services, List<AreaLink> areas) {}

    /** Lists the services with jobs. */
    @GET
    @Operation(operationId = "listWorkPlaces", summary = "The services whose work is seen here, and who is signed in")
    @APIResponse(
            responseCode = "200",
            description = "By the order of an interview's way",
            content = @Content(schema = @Schema(implementation = WorkPlacesView.class)))
    public WorkPlacesView places() {
        List<String> services = new ArrayList<>(owners.names());
        services.add(OWN);
        return new WorkPlacesView(callers.person().name(), callers.organisation(), services, areas.current());
    }

    /** Lists jobs of another service. */
    @GET
    @Path("/{service}")
    @Operation(operationId = "listWorkOf", summary = "Work of another service, as its own listWork")
    @APIResponse(responseCode = "200", description = "As /api/v1/work/results, told by its owner")
    @APIResponse(responseCode = "404", description = "Problem not-found: there is no such service")
    public Uni<Response> work(@PathParam("service") String service, @Context UriInfo address) {
        return forward("GET", service, "", address, null);
    }

    /** Reads other resources of another service. */
    @GET
    @Path("/{service}/{path: .+}")
    @Operation(
            operationId = "readWorkOf",
            summary = "What else another service tells of its work",
            description = "schedules, providers, dead-letters, dead-letters/{letter}, interviews/{id}")
    @APIResponse(responseCode = "200", description = "As below /api/v1/work/results, told by its owner")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Response> read(
            @PathParam("service") String service, @PathParam("path") String path, @Context UriInfo address) {
        return forward("GET", service, path, address, null);
    }

    /** Forwards a command to another service. */
    @POST
    @Path("/{service}/{path: .+}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "commandWorkOf",
            summary = "A command to another service's work",
            description = "{work}/retry, {work}/cancellation, dead-letters/{letter}/replay")
    @APIResponse(responseCode = "204", description = "Its owner did it")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem work-not-waiting or still-unreadable")
    public Uni<Response> command(
            @PathParam("service") String service, @PathParam("path") String path, @Context UriInfo address) {
        return forward("POST", service, path, address, null);
    }

    /** Forwards a change to another service. */
    @PUT
    @Path("/{service}/{path: .+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeWorkOf",
            summary = "A change of another service's work",
            description = "{work}/priority")
    @APIResponse(responseCode = "204", description = "Its owner did it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem work-not-waiting")
    public Uni<Response> change(
            @PathParam("service") String service,
            @PathParam("path") String path,
            @Context UriInfo address,
            @Nullable String body) {
        return forward("PUT", service, path, address, body);
    }

    private Uni<Response> forward(String method, String service, String path, UriInfo address, @Nullable String body) {
        // Authorisation first, before the request is validated.
        callers.organisation();
        if (!owners.names().contains(service)
                || !(path.isEmpty() || PLACE.matcher(path).matches())) {
            throw CommonProblemTypes.NOT_FOUND.because("This job does not exist.");
        }
        if (body != null && body.length() > LONGEST_BODY) {
            throw CommonProblemTypes.INVALID_REQUEST.because("The body is too long.");
        }
        String query = address.getRequestUri().getRawQuery();
        String place =
                "/api/v1/work/" + service + (path.isEmpty() ? "" : "/" + path) + (query == null ? "" : "?" + query);
        return owners.ask(new OwningServiceClient.Question(service, method, place, token.value(), body))
                .map(reply -> ForwardedResponses.of(service, reply));
    }
}
