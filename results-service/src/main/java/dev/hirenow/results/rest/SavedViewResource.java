package dev.hirenow.results.rest;

import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.report.SavedView;
import dev.hirenow.results.report.SavedViews;

/** The caller's own views of the list. */
@Path("/api/v1/results/views")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class SavedViewResource {

    private final SavedViews views;
    private final CurrentReviewer currentReviewer;

    SavedViewResource(SavedViews views, CurrentReviewer currentReviewer) {
        this.views = views;
        this.currentReviewer = currentReviewer;
    }

    /**
     * A saved view.
     *
     * @param query parameters of the list
     */
    @Schema(name = "SavedView")
    record ViewView(UUID id, String name, String query) {

        static ViewView of(SavedView view) {
            return new ViewView(view.id(), view.name(), view.query());
        }
    }

    /**
     * The caller's views.
     *
     * @param items by name
     */
    @Schema(name = "SavedViews")
    record ViewsView(List<ViewView> items) {}

    /** Lists the caller's views. */
    @GET
    @Operation(operationId = "listViews", summary = "Filters and orders of the list that the caller saved")
    @APIResponse(
            responseCode = "200",
            description = "The views, by name; 50 at most",
            content = @Content(schema = @Schema(implementation = ViewsView.class)))
    public Uni<ViewsView> list() {
        return views.of(currentReviewer.organisation(), subject())
                .map(found -> new ViewsView(found.stream().map(ViewView::of).toList()));
    }

    /** Saves a view, in place of an earlier one with its name. */
    @POST
    @Operation(operationId = "saveView", summary = "Save a filter and order of the list under a name")
    @APIResponse(
            responseCode = "201",
            description = "The view",
            content = @Content(schema = @Schema(implementation = ViewView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Problem invalid-request, with the field at fault; a query has no candidate's name, since it"
                    + " would outlive the candidate's data")
    public Uni<Response> save(@Nullable SavedViewRequest request) {
        String organisation = currentReviewer.organisation();
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a view.");
        }
        SavedView view = request.view();
        return views.save(organisation, subject(), view).map(saved -> {
            if (!saved) {
                throw CommonProblemTypes.INVALID_REQUEST.at(
                        "name", "You have " + SavedViews.MOST + " saved views. Remove one first.");
            }
            return Response.status(Response.Status.CREATED)
                    .entity(ViewView.of(view))
                    .build();
        });
    }

    /** Removes a view of the caller. */
    @DELETE
    @Path("/{view}")
    @Operation(operationId = "removeView", summary = "Remove a saved view")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Void> remove(@PathParam("view") String view) {
        UUID id = PathIds.of(view).orElseThrow(SavedViewResource::unknown);
        return views.remove(currentReviewer.organisation(), subject(), id)
                .invoke(removed -> {
                    if (!removed) {
                        throw unknown();
                    }
                })
                .replaceWithVoid();
    }

    private String subject() {
        return currentReviewer.person().subject();
    }

    private static RuntimeException unknown() {
        return CommonProblemTypes.NOT_FOUND.because("You have no view with this ID.");
    }
}
