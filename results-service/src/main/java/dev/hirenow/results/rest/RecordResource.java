package dev.hirenow.results.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.results.review.CaseFiles;
import dev.hirenow.results.review.ReviewHistory;
import dev.hirenow.results.work.OwningServiceClient;

/** Everything that led to a result, including overrides, in one document. */
@Path("/api/v1/results/{id}/submissions/{submission}/record")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("auditor")
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
public class RecordResource {

    private static final String OWNER = "analysis";

    private final CaseFiles caseFiles;
    private final CurrentReviewer currentReviewer;
    private final OwningServiceClient owners;
    private final CallerToken token;
    private final ObjectMapper json;

    RecordResource(
            CaseFiles caseFiles,
            CurrentReviewer currentReviewer,
            OwningServiceClient owners,
            CallerToken token,
            ObjectMapper json) {
        this.caseFiles = caseFiles;
        this.currentReviewer = currentReviewer;
        this.owners = owners;
        this.token = token;
        this.json = json;
    }

    /** Adds the overrides stored here to the record of the analysis service. */
    @GET
    @Operation(
            operationId = "readWholeRecord",
            summary = "Everything that led to a result, overrides included; ./hirenow verify checks it offline",
            description = "As the analysis service's readRecord, with overrides of that submission, oldest first. It is"
                    + " asked for with the caller's own token.")
    @APIResponse(responseCode = "200", description = "The record")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "The caller is no auditor, or of no organisation")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "502", description = "Problem sign-in-not-accepted, of the analysis service")
    @APIResponse(
            responseCode = "503",
            description = "Problem temporarily-unavailable: the analysis service does not answer")
    public Uni<Response> read(
            @PathParam("id") String id,
            @PathParam("submission") int submission,
            @QueryParam("revision") @Nullable Integer revision) {
        UUID interview = PathIds.interview(id);
        return caseFiles
                .find(currentReviewer.organisation(), interview)
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown).review())
                .chain(review -> owners.ask(question(interview, submission, revision))
                        .map(reply -> answer(reply, review, submission)));
    }

    private OwningServiceClient.Question question(UUID interview, int submission, @Nullable Integer revision) {
        String path = "/api/v1/analyses/" + interview + "/submissions/" + submission + "/record"
                + (revision == null ? "" : "?revision=" + revision);
        return new OwningServiceClient.Question(OWNER, "GET", path, token.value(), null);
    }

    private Response answer(OwningServiceClient.Reply reply, ReviewHistory review, int submission) {
        if (reply instanceof OwningServiceClient.Reply.Answered answered
                && answered.status() == Response.Status.OK.getStatusCode()) {
            List<ReviewView.OverrideView> overrides = review.overrides().stream()
                    .filter(override -> override.submission() == submission)
                    .map(ReviewView.OverrideView::of)
                    .toList();
            return Response.ok(with(answered.body(), overrides))
                    .header("Cache-Control", "no-store")
                    .build();
        }
        return ForwardedResponses.of(OWNER, reply);
    }

    private ObjectNode with(String record, List<ReviewView.OverrideView> overrides) {
        try {
            return ((ObjectNode) json.readTree(record)).set("overrides", json.valueToTree(overrides));
        } catch (IOException e) {
            throw new UncheckedIOException("the analysis service's record is not JSON", e);
        }
    }
}
