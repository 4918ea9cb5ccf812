package dev.hirenow.results.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.review.ExportResults;
import dev.hirenow.results.review.Exports;
import dev.hirenow.results.review.RenderedResultCache;

/** Files of what the list and an interview show; each export is on record for auditors. */
@Path("/api/v1/results")
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class ExportResource {

    private static final String FILE = "Content-Disposition";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NEWEST = 200;

    private final ExportResults export;
    private final Exports exports;
    private final RenderedResultCache renderedResults;
    private final ResultJsonRenderer json;
    private final CurrentReviewer currentReviewer;

    ExportResource(
            ExportResults export,
            Exports exports,
            RenderedResultCache renderedResults,
            ResultJsonRenderer json,
            CurrentReviewer currentReviewer) {
        this.export = export;
        this.exports = exports;
        this.renderedResults = renderedResults;
        this.json = json;
        this.currentReviewer = currentReviewer;
    }

    /** Streams the whole list; pages are read as fast as the client takes them. */
    @GET
    @Path("/export")
    @Produces(CSV)
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(
            operationId = "exportResults",
            summary = "The list as CSV, with its filters and order",
            description = "All pages: size and after have no effect. UTF-8 with a byte order mark; a cell that begins"
                    + " with =, +, -, @, a tab or a carriage return gets an apostrophe in front of it.")
    @APIResponse(
            responseCode = "200",
            description = "The list; columns have the names of listResults",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    public Multi<byte[]> csv(@BeanParam ListParameters parameters) {
        return file(parameters, "interviews.csv", ExportResource::csv);
    }

    /** Streams the whole list as a workbook; pages are read as fast as the client takes them. */
    @GET
    @Path("/export.xlsx")
    @Produces(XLSX)
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(
            operationId = "exportResultsAsWorkbook",
            summary = "The list as a workbook for spreadsheets (XLSX), with its filters and order",
            description = "All pages: size and after have no effect. Numbers and times (UTC) are numbers and times.")
    @APIResponse(
            responseCode = "200",
            description = "The list; columns have the names of listResults",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    public Multi<byte[]> workbook(@BeanParam ListParameters parameters) {
        return file(parameters, "interviews.xlsx", ExportResource::workbook);
    }

    /** Reads one interview in full, as a file. */
    @GET
    @Path("/{id}/export")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "exportResult", summary = "An interview as a JSON file: what readResult returns")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(schema = @Schema(implementation = ResultView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Response> interview(@PathParam("id") String id) {
        UUID interview = PathIds.interview(id);
        String organisation = currentReviewer.organisation();
        return renderedResults
                .find(new RenderedResultCache.Key(organisation, interview, ResultETag.SHAPE), "", json::bytes)
                .map(found ->
                        found.flatMap(RenderedResultCache.Detail::body).orElseThrow(ReviewOutcomeResponses::unknown))
                .call(() -> export.interview(currentReviewer.person(), organisation, interview))
                .map(body -> Response.ok(body)
                        .header(FILE, attachment("interview-" + interview + ".json"))
                        .build());
    }

    /** Lists who exported what. */
    @GET
    @Path("/exports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("auditor")
    @Operation(operationId = "listExports", summary = "Who exported what, the newest 200, newest first")
    @APIResponse(
            responseCode = "200",
            description = "The exports",
            content = @Content(schema = @Schema(implementation = ExportView.ExportsView.class)))
    public Uni<ExportView.ExportsView> exports() {
        return exports.newest(currentReviewer.organisation(), NEWEST)
                .map(found -> new ExportView.ExportsView(
                        found.stream().map(ExportView::of).toList()));
    }

    private Multi<byte[]> file(
            ListParameters parameters, String name, Function<Multi<List<ReportSummary>>, Multi<byte[]>> format) {
        Uni<Multi<List<ReportSummary>>> pages = export.list(
                currentReviewer.person(), parameters.query(currentReviewer.organisation(), ExportResults.PAGE));
        return RestMulti.fromUniResponse(pages, format, _ -> Map.of(FILE, List.of(attachment(name))));
    }

    private static Multi<byte[]> csv(Multi<List<ReportSummary>> pages) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(ResultCsv.header()),
                        pages.filter(lines -> !lines.isEmpty()).map(ResultCsv::lines));
    }

    private static Multi<byte[]> workbook(Multi<List<ReportSummary>> pages) {
        ResultSheet sheet = new ResultSheet();
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(sheet::header),
                        pages.map(sheet::lines),
                        Multi.createFrom().item(sheet::end))
                // What was compressed may still be in its buffer, and an empty chunk would end the response.
                .filter(bytes -> bytes.length > 0);
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
