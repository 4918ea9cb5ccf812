package dev.hirenow.upload.rest;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Callers;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.problem.Problems;
import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;
import dev.hirenow.upload.position.CreatePosition;
import dev.hirenow.upload.position.Flaw;
import dev.hirenow.upload.position.Position;
import dev.hirenow.upload.position.Positions;

/** What candidates for an opening are asked, and how their answers are rated. */
@Path("/api/v1/positions")
@RolesAllowed("recruiter")
@Tag(name = "Positions")
@SecurityRequirement(name = "bearer")
class PositionResource {

    private static final Logger LOG = Logger.getLogger(PositionResource.class);

    private final CreatePosition create;
    private final Positions positions;
    private final Callers callers;
    private final CreationKeyHeader keys;
    private final Clock clock;

    PositionResource(CreatePosition create, Positions positions, Callers callers, CreationKeyHeader keys, Clock clock) {
        this.create = create;
        this.positions = positions;
        this.callers = callers;
        this.keys = keys;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "createPosition", summary = "Create a position with its questions and rubrics")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "200", description = "An earlier request with the same Idempotency-Key created it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request; errors lists every field at fault")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    public Uni<Response> create(
            @HeaderParam(CreationKeyHeader.NAME) @Nullable String idempotencyKey, @Nullable PositionRequest request) {
        if (request == null) {
            throw Problems.INVALID_REQUEST.because("A position is expected as JSON.");
        }
        String organisation = callers.current().organisation();
        Optional<CreationKey> key = keys.key("position", idempotencyKey, request);
        return create.create(new CreatePosition.Order(Ids.next(), organisation, request.draft(), key, clock.instant()))
                .map(outcome -> switch (outcome) {
                    case CreatePosition.Outcome.Stored(var creation) -> created(creation);
                    case CreatePosition.Outcome.Refused(var flaws) -> throw refused(flaws);
                });
    }

    @GET
    @Operation(operationId = "listPositions", summary = "Positions of the organisation, the newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the page after it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<PageView<PositionView>> list(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return positions
                .list(callers.current().organisation(), PageView.cursor(after), PageView.size(size) + 1)
                .map(found -> PageView.of(found, size, PositionView::of, Position::id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showPosition", summary = "A position with its questions and rubrics")
    @APIResponse(responseCode = "200", description = "The position")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<PositionView> show(@PathParam("id") UUID id) {
        return positions.find(callers.current().organisation(), id).map(found -> found.map(PositionView::of)
                .orElseThrow(() -> Problems.NOT_FOUND.because("The organisation has no such position.")));
    }

    private static Response created(Creation<Position> creation) {
        return switch (creation) {
            case Creation.Fresh<Position>(var position) -> {
                LOG.infof(
                        "position %s: created with %d questions",
                        position.id(), position.questions().size());
                yield Response.created(URI.create("/api/v1/positions/" + position.id()))
                        .entity(PositionView.of(position))
                        .build();
            }
            case Creation.Repeated<Position>(var position) ->
                Response.ok(PositionView.of(position))
                        .location(URI.create("/api/v1/positions/" + position.id()))
                        .build();
            case Creation.KeyTaken<Position> _ ->
                throw UploadProblems.KEY_REUSED.because("Use a new key for a new position.");
        };
    }

    private static RuntimeException refused(List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        return Problems.INVALID_REQUEST
                .with(first.field() + ": " + first.reason())
                .with("field", first.field())
                .with(
                        "errors",
                        flaws.stream()
                                .map(flaw -> Map.of("field", flaw.field(), "reason", flaw.reason()))
                                .toList())
                .build();
    }
}
