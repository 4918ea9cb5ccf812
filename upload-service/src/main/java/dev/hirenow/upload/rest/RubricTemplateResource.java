package dev.hirenow.upload.rest;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.position.RubricTemplate;
import dev.hirenow.upload.position.RubricTemplates;
import dev.hirenow.upload.position.SaveRubricTemplate;

/** Stores rubrics for reuse in the questions of any position. */
@Path("/api/v1/positions/rubrics")
@RolesAllowed("recruiter")
@Tag(name = "Positions")
@SecurityRequirement(name = "bearer")
class RubricTemplateResource {

    private final SaveRubricTemplate keep;
    private final RubricTemplates templates;
    private final CurrentCaller currentCaller;
    private final IdempotencyKeyHeader keys;
    private final Clock clock;

    RubricTemplateResource(
            SaveRubricTemplate keep,
            RubricTemplates templates,
            CurrentCaller currentCaller,
            IdempotencyKeyHeader keys,
            Clock clock) {
        this.keep = keep;
        this.templates = templates;
        this.currentCaller = currentCaller;
        this.keys = keys;
        this.clock = clock;
    }

    /** A template to create. */
    record TemplateRequest(@Nullable String name, @Nullable List<PositionRequest.@Nullable CriterionRequest> criteria) {

        SaveRubricTemplate.Command order(
                UUID id, String organisation, IdempotencyKeyHeader keys, @Nullable String key, Clock clock) {
            return new SaveRubricTemplate.Command(
                    id,
                    organisation,
                    name,
                    new PositionRequest.RubricRequest(criteria).drafts(),
                    keys.key("rubric", key, this),
                    clock.instant());
        }
    }

    @POST
    @Operation(operationId = "keepRubric", summary = "Save a rubric as a template for questions of any position")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(schema = @Schema(implementation = RubricTemplateView.class)))
    @APIResponse(responseCode = "200", description = "An earlier request with the same Idempotency-Key saved it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request; errors lists every invalid field")
    @APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
    public Uni<Response> keep(
            @HeaderParam(IdempotencyKeyHeader.NAME) @Nullable String idempotencyKey,
            @Nullable TemplateRequest request) {
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send a name and criteria as JSON.");
        }
        return keep.keep(request.order(
                        UuidV7Generator.next(), currentCaller.current().organisation(), keys, idempotencyKey, clock))
                .map(outcome -> switch (outcome) {
                    case SaveRubricTemplate.Outcome.Stored(var creation) -> kept(creation);
                    case SaveRubricTemplate.Outcome.Refused(var flaws) -> throw PositionResponses.refused(flaws);
                });
    }

    @GET
    @Operation(operationId = "listRubrics", summary = "The organisation's rubric templates, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the next page")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public Uni<PageView<RubricTemplateView>> list(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return templates
                .list(currentCaller.current().organisation(), PageView.cursor(after), PageView.size(size) + 1)
                .map(found -> PageView.of(found, size, RubricTemplateView::of, RubricTemplate::id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "showRubric", summary = "A rubric template of the organisation")
    @APIResponse(responseCode = "200", description = "The rubric")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<RubricTemplateView> show(@PathParam("id") UUID id) {
        return templates.find(currentCaller.current().organisation(), id).map(found -> found.map(RubricTemplateView::of)
                .orElseThrow(
                        () -> CommonProblemTypes.NOT_FOUND.because("Your organisation does not have this template.")));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeRubric",
            summary = "Delete a rubric template; positions that use it keep their copies")
    @APIResponse(responseCode = "204", description = "The template does not exist, or no longer exists")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return templates.remove(currentCaller.current().organisation(), id);
    }

    private static Response kept(CreationResult<RubricTemplate> creation) {
        return switch (creation) {
            case CreationResult.Created<RubricTemplate>(var template) ->
                Response.created(URI.create("/api/v1/positions/rubrics/" + template.id()))
                        .entity(RubricTemplateView.of(template))
                        .build();
            case CreationResult.Repeated<RubricTemplate>(var template) ->
                Response.ok(RubricTemplateView.of(template)).build();
            case CreationResult.KeyReused<RubricTemplate> _ ->
                throw UploadProblemTypes.KEY_REUSED.because("Use a new key for another rubric.");
        };
    }
}
