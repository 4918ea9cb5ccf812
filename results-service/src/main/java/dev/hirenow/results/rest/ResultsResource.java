package dev.hirenow.results.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.results.report.CreatePlaybackLink;
import dev.hirenow.results.report.ReportPage;
import dev.hirenow.results.report.ReportQuery;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.SearchTooBroadException;
import dev.hirenow.results.report.TranscriptHit;
import dev.hirenow.results.review.RenderedResultCache;
import dev.hirenow.results.settings.ResultsSettings;

/** The results for HR; limited to the organisation of the caller's token. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class ResultsResource {

    private final Reports reports;
    private final RenderedResultCache renderedResults;
    private final ResultJsonRenderer json;
    private final CreatePlaybackLink createPlaybackLink;
    private final CurrentCaller currentCaller;
    private final ResultsSettings settings;

    ResultsResource(
            Reports reports,
            RenderedResultCache renderedResults,
            ResultJsonRenderer json,
            CreatePlaybackLink createPlaybackLink,
            CurrentCaller currentCaller,
            ResultsSettings settings) {
        this.reports = reports;
        this.renderedResults = renderedResults;
        this.json = json;
        this.createPlaybackLink = createPlaybackLink;
        this.currentCaller = currentCaller;
        this.settings = settings;
    }

    /** Lists the interviews of the caller's organisation in pages. */
    @GET
    @Operation(operationId = "listResults", summary = "Interviews, page by page")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is the cursor of the one after it",
            content = @Content(schema = @Schema(implementation = ResultListView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    public Uni<ResultListView> list(@BeanParam ListParameters parameters) {
        ReportQuery query = parameters.query(currentCaller.current().organisation(), settings.pageSize());
        return reports.page(query).chain(page -> hits(query, page).map(hits -> ResultListView.of(query, page, hits)));
    }

    /** Counts the interviews of a list. */
    @GET
    @Path("/count")
    @Operation(operationId = "countResults", summary = "How many interviews a list has")
    @APIResponse(
            responseCode = "200",
            description = "The number; with a filter by more than state and position it ends at 10,000",
            content = @Content(schema = @Schema(implementation = ResultCountView.class)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    public Uni<ResultCountView> count(@BeanParam FilterParameters parameters) {
        return reports.count(currentCaller.current().organisation(), parameters.filter())
                .map(ResultCountView::of)
                .onFailure(SearchTooBroadException.class)
                .transform(_ -> FilterParameters.tooBroad());
    }

    /** Reads one interview in full. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "readResult", summary = "All about one interview, with scores and evidence")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For If-None-Match, and for If-Match of a decision",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ResultView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag of If-None-Match")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Response> read(
            @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Parameter(hidden = true) @Nullable String ifNoneMatch,
            @Context Request request) {
        RenderedResultCache.Key key = new RenderedResultCache.Key(
                currentCaller.current().organisation(), PathIds.interview(id), ResultETag.SHAPE);
        return detail(key, Objects.requireNonNullElse(ifNoneMatch, ""), request);
    }

    /** Creates a short-lived link to the recording that counts for a question. */
    @GET
    @Path("/{id}/answers/{question}/video")
    @Operation(operationId = "watchAnswer", summary = "A link to a recording, good for five minutes at most")
    @APIResponse(
            responseCode = "200",
            description = "The link; ask again when it has expired",
            content = @Content(schema = @Schema(implementation = VideoLinkView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found or answer-not-recorded")
    @APIResponse(
            responseCode = "409",
            description = "Problem not-submitted, playback-not-ready or playback-not-possible")
    public Uni<Response> watch(@PathParam("id") String id, @PathParam("question") String question) {
        return createPlaybackLink
                .watch(currentCaller.current().organisation(), PathIds.interview(id), question)
                .map(ResultsResource::answer);
    }

    private Uni<Map<UUID, List<TranscriptHit>>> hits(ReportQuery query, ReportPage page) {
        return query.filter().terms().isEmpty() || page.lines().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : reports.hits(
                        query.organisation(),
                        query.filter().terms(),
                        page.lines().stream().map(ReportSummary::interviewId).toList());
    }

    private Uni<Response> detail(RenderedResultCache.Key key, String known, Request request) {
        return renderedResults
                .find(key, known, json::bytes)
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown))
                .chain(detail -> {
                    EntityTag tag = ResultETag.of(detail.version());
                    ResponseBuilder refusal = request.evaluatePreconditions(tag);
                    Optional<ResponseBuilder> answer =
                            refusal == null ? detail.body().map(Response::ok) : Optional.of(refusal);
                    // The query matched the tag within another one in the header, so the body must be read.
                    return answer.map(builder -> Uni.createFrom().item(tagged(builder, tag)))
                            .orElseGet(() -> detail(key, "", request));
                });
    }

    private static Response tagged(ResponseBuilder answer, EntityTag tag) {
        return answer.tag(tag).build();
    }

    private static Response answer(CreatePlaybackLink.Outcome outcome) {
        return switch (outcome) {
            case CreatePlaybackLink.Outcome.Watchable watchable ->
                Response.ok(VideoLinkView.of(watchable)).build();
            case CreatePlaybackLink.Outcome.Unknown() -> throw ReviewOutcomeResponses.unknown();
            case CreatePlaybackLink.Outcome.NotRecorded() ->
                throw ResultProblemTypes.NOT_RECORDED.because("This question has no recording.");
            case CreatePlaybackLink.Outcome.NotSubmitted() -> throw ReviewOutcomeResponses.notSubmitted();
            case CreatePlaybackLink.Outcome.NotReady() ->
                throw ResultProblemTypes.NOT_READY.because("Try again in a few seconds.");
            case CreatePlaybackLink.Outcome.NotPlayable notPlayable ->
                throw ResultProblemTypes.NOT_PLAYABLE
                        .with("The recording could not be converted for playback.")
                        .with("reason", notPlayable.reason())
                        .build();
        };
    }
}
