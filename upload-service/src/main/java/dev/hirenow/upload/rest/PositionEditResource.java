package dev.hirenow.upload.rest;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.position.EditPosition;

/** Edits and copies positions. Interviews that already exist keep their questions. */
@Path("/api/v1/positions/{id}")
@RolesAllowed("recruiter")
@Tag(name = "Positions")
@SecurityRequirement(name = "bearer")
class PositionEditResource {

    private static final Logger LOG = Logger.getLogger(PositionEditResource.class);

    private final EditPosition edit;
    private final CurrentCaller currentCaller;
    private final IdempotencyKeyHeader keys;
    private final Clock clock;

    PositionEditResource(EditPosition edit, CurrentCaller currentCaller, IdempotencyKeyHeader keys, Clock clock) {
        this.edit = edit;
        this.currentCaller = currentCaller;
        this.keys = keys;
        this.clock = clock;
    }

    /** What may differ in a copy. */
    record CopyRequest(@Nullable String title) {}

    @PUT
    @Operation(operationId = "editPosition", summary = "Replace the questions and rubrics for future interviews")
    @APIResponse(
            responseCode = "200",
            description = "The updated position with its new ETag",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request; errors lists every invalid field")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "412", description = "Problem edited-meanwhile")
    @APIResponse(responseCode = "428", description = "Problem edited-version-needed")
    public Uni<Response> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PositionRequest request) {
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a position as JSON.");
        }
        String organisation = currentCaller.current().organisation();
        return edit.edit(new EditPosition.Edit(organisation, id, version(ifMatch), request.draft()))
                .map(outcome -> switch (outcome) {
                    case EditPosition.Outcome.Edited(var position) -> {
                        LOG.infof("position %s: edited, version %d", id, position.version());
                        yield PositionResponses.shown(position);
                    }
                    case EditPosition.Outcome.Refused(var flaws) -> throw PositionResponses.refused(flaws);
                    case EditPosition.Outcome.ChangedMeanwhile _ ->
                        throw UploadProblemTypes.EDITED_MEANWHILE.because("Someone else has edited the position.");
                    case EditPosition.Outcome.NoSuchPosition _ -> throw PositionResponses.missing();
                });
    }

    @POST
    @Path("/copies")
    @Operation(operationId = "copyPosition", summary = "Create a position with the same questions and rubrics")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "200", description = "An earlier request with the same Idempotency-Key created it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    public Uni<Response> copy(
            @PathParam("id") UUID id,
            @HeaderParam(IdempotencyKeyHeader.NAME) @Nullable String idempotencyKey,
            @Nullable CopyRequest request) {
        CopyRequest wish = request == null ? new CopyRequest(null) : request;
        String organisation = currentCaller.current().organisation();
        return edit.copy(new EditPosition.Copy(
                        organisation,
                        id,
                        UuidV7Generator.next(),
                        title(wish),
                        keys.key("copy of " + id, idempotencyKey, wish),
                        clock.instant()))
                .map(copied -> PositionResponses.created(copied.orElseThrow(PositionResponses::missing)));
    }

    private static Optional<String> title(CopyRequest request) {
        Optional<String> title = Optional.ofNullable(request.title()).map(String::strip);
        if (title.filter(text -> text.isEmpty() || text.length() > 200).isPresent()) {
            throw CommonProblemTypes.INVALID_REQUEST.at("title", "Enter a title (up to 200 characters).");
        }
        return title;
    }

    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw UploadProblemTypes.EDITED_VERSION_NEEDED.because(
                    "Send the ETag of the version you edited as If-Match.");
        }
        try {
            return Integer.parseInt(ifMatch.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw UploadProblemTypes.EDITED_MEANWHILE.because("No version has this ETag.");
        }
    }
}
