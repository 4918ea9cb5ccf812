package dev.hirenow.upload.rest;

import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.creation.IdempotencyKey;
import dev.hirenow.upload.position.CreatePosition;
import dev.hirenow.upload.position.DefaultRubric;
import dev.hirenow.upload.position.Position;
import dev.hirenow.upload.position.PositionLimits;
import dev.hirenow.upload.position.Positions;

/** Creates, lists and shows positions. */
@Path("/api/v1/positions")
@RolesAllowed("recruiter")
@Tag(name = "Positions")
@SecurityRequirement(name = "bearer")
class PositionResource {

    private final CreatePosition create;
    private final Positions positions;
    private final CurrentCaller currentCaller;
    private final IdempotencyKeyHeader keys;
    private final Clock clock;
    private final PositionLimits rules;

    PositionResource(
            CreatePosition create,
            Positions positions,
            CurrentCaller currentCaller,
            IdempotencyKeyHeader keys,
            Clock clock,
            PositionLimits rules) {
        this.create = create;
        this.positions = positions;
        this.currentCaller = currentCaller;
        this.keys = keys;
        this.clock = clock;
        this.rules = rules;
    }

    @POST
    @Operation(operationId = "createPosition", summary = "Create a position with its questions and rubrics")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "200", description = "An earlier request with the same Idempotency-Key created it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request; errors lists every invalid field")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    public Uni<Response> create(
            @HeaderParam(IdempotencyKeyHeader.NAME) @Nullable String idempotencyKey,
            @Nullable PositionRequest request) {
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a position as JSON.");
        }
        String organisation = currentCaller.current().organisation();
        Optional<IdempotencyKey> key = keys.key("position", idempotencyKey, request);
        return create.create(new CreatePosition.Command(
                        UuidV7Generator.next(), organisation, request.draft(), key, clock.instant()))
                .map(outcome -> switch (outcome) {
                    case CreatePosition.Outcome.Stored(var creation) -> PositionResponses.created(creation);
                    case CreatePosition.Outcome.Refused(var flaws) -> throw PositionResponses.refused(flaws);
                });
    }

    @GET
    @Operation(operationId = "listPositions", summary = "The organisation's positions, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the next page")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<PageView<PositionView>> list(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return positions
                .list(currentCaller.current().organisation(), PageView.cursor(after), PageView.size(size) + 1)
                .map(found -> PageView.of(found, size, PositionView::of, Position::id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showPosition", summary = "A position with its questions and rubrics")
    @APIResponse(
            responseCode = "200",
            description = "The position; send its ETag as If-Match when you edit it",
            content = @Content(schema = @Schema(implementation = PositionView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Response> show(@PathParam("id") UUID id) {
        return positions
                .find(currentCaller.current().organisation(), id)
                .map(found -> found.map(PositionResponses::shown).orElseThrow(PositionResponses::missing));
    }

    @GET
    @Path("/starter-rubric")
    @Operation(operationId = "showStarterRubric", summary = "The default rubric for questions without one")
    @APIResponse(responseCode = "200", description = "Criteria with behavioural anchors")
    public Rubric starterRubric() {
        return DefaultRubric.rubric();
    }

    @GET
    @Path("/languages")
    @Operation(operationId = "listLanguages", summary = "The languages that answers can be transcribed in")
    @APIResponse(responseCode = "200", description = "Tags; multi is for answers that switch between languages")
    public LanguagesView languages() {
        return LanguagesView.of(rules.languages());
    }
}
