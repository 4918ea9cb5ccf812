package dev.hirenow.results.rest;

import java.util.Optional;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewEntryContext;
import dev.hirenow.results.review.WriteReview;

/** Reviewers' notes about an interview; they are part of the result. */
@Path("/api/v1/results/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter"})
@Tag(name = "review", description = "What people make of an interview")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class NoteResource {

    private final WriteReview write;
    private final CurrentReviewer currentReviewer;

    NoteResource(WriteReview write, CurrentReviewer currentReviewer) {
        this.write = write;
        this.currentReviewer = currentReviewer;
    }

    /** Adds a note. */
    @POST
    @Operation(operationId = "note", summary = "Add a note, whatever the interview's state")
    @APIResponse(
            responseCode = "201",
            description = "The note, with the ETag of the result as it is now",
            content = @Content(schema = @Schema(implementation = ReviewView.NoteView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Response> add(@PathParam("id") String id, @Nullable NoteRequest request) {
        ReviewEntryContext context = currentReviewer.context(PathIds.interview(id), Optional.empty());
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Enter a note.");
        }
        return write.note(context, request.words())
                .map(outcome ->
                        ReviewOutcomeResponses.of(outcome, (entry, now) -> Response.status(Response.Status.CREATED)
                                .tag(ResultETag.of(now))
                                .entity(ReviewView.NoteView.of((ReviewEntry.Note) entry))
                                .build()));
    }
}
