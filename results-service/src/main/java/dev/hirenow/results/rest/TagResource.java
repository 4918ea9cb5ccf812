package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.review.InterviewTag;
import dev.hirenow.results.review.InterviewTags;

/** Tags that people give interviews, to find them by. No score and no model sees them. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "What people make of an interview")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class TagResource {

    private final InterviewTags tags;
    private final CurrentReviewer currentReviewer;

    TagResource(InterviewTags tags, CurrentReviewer currentReviewer) {
        this.tags = tags;
        this.currentReviewer = currentReviewer;
    }

    /**
     * The tags in use.
     *
     * @param items by text
     */
    @Schema(name = "TagNames")
    record NamesView(List<String> items) {}

    /**
     * Tags of an interview.
     *
     * @param items by text
     */
    @Schema(name = "InterviewTags")
    record TagsView(List<TagView> items) {

        static TagsView of(Optional<List<InterviewTag>> found) {
            return new TagsView(found.orElseThrow(ReviewOutcomeResponses::unknown).stream()
                    .map(tag -> new TagView(tag.text(), tag.by().name(), tag.at()))
                    .toList());
        }
    }

    /**
     * A tag of an interview.
     *
     * @param by display name of who gave it
     */
    @Schema(name = "InterviewTag")
    record TagView(String tag, String by, Instant at) {}

    /** Lists the tags that the organisation uses. */
    @GET
    @Path("/tags")
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "listTags", summary = "The tags in use, the first 200")
    @APIResponse(
            responseCode = "200",
            description = "The tags, for the parameter tag of listResults",
            content = @Content(schema = @Schema(implementation = NamesView.class)))
    public Uni<NamesView> names() {
        return tags.all(currentReviewer.organisation()).map(NamesView::new);
    }

    /** Lists an interview's tags. */
    @GET
    @Path("/{id}/tags")
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "readTags", summary = "The tags of an interview, and who gave them")
    @APIResponse(
            responseCode = "200",
            description = "The tags",
            content = @Content(schema = @Schema(implementation = TagsView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<TagsView> read(@PathParam("id") String id) {
        return tags.of(currentReviewer.organisation(), PathIds.interview(id)).map(TagsView::of);
    }

    /** Sets an interview's tags. */
    @PUT
    @Path("/{id}/tags")
    @RolesAllowed({"reviewer", "recruiter"})
    @Operation(operationId = "setTags", summary = "Set the tags of an interview; all others of it are removed")
    @APIResponse(
            responseCode = "200",
            description = "The tags as they are now",
            content = @Content(schema = @Schema(implementation = TagsView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<TagsView> set(@PathParam("id") String id, @Nullable TagsRequest request) {
        String organisation = currentReviewer.organisation();
        UUID interview = PathIds.interview(id);
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a list of tags.");
        }
        return tags.set(organisation, interview, currentReviewer.person(), request.texts())
                .map(TagsView::of);
    }
}
