package dev.hirenow.results.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.results.oversight.OversightEntry;
import dev.hirenow.results.oversight.OversightLedger;
import dev.hirenow.results.review.ExportResults;

/**
 * The oversight ledger: what people looked at before they decided. The dashboard reports it while people work, since a
 * request for a result does not tell whether anybody saw it.
 */
@Path("/api/v1/results/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "review", description = "What people make of an interview")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
@APIResponse(responseCode = "404", description = "Problem not-found")
public class OversightResource {

    private static final String CSV = "text/csv";
    private static final List<String> COLUMNS =
            List.of("number", "at", "by", "subject", "kind", "question", "fromMs", "toMs", "hash");

    private final OversightLedger ledger;
    private final ExportResults export;
    private final CurrentReviewer currentReviewer;

    OversightResource(OversightLedger ledger, ExportResults export, CurrentReviewer currentReviewer) {
        this.ledger = ledger;
        this.export = export;
        this.currentReviewer = currentReviewer;
    }

    /** Adds what the caller looked at. */
    @POST
    @Path("/oversight")
    @RolesAllowed({"reviewer", "recruiter", "auditor"})
    @Operation(operationId = "addOversight", summary = "Report what the caller looked at; entries are never changed")
    @APIResponse(responseCode = "204", description = "It is in the ledger")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, with the field at fault")
    public Uni<Void> add(@PathParam("id") String id, @Nullable OversightRequest request) {
        String organisation = currentReviewer.organisation();
        UUID interview = PathIds.interview(id);
        if (request == null) {
            throw CommonProblemTypes.INVALID_REQUEST.because("Send entries.");
        }
        return ledger.add(organisation, interview, currentReviewer.person(), request.viewings())
                .invoke(known -> {
                    if (!known) {
                        throw ReviewOutcomeResponses.unknown();
                    }
                })
                .replaceWithVoid();
    }

    /** Reads the ledger. */
    @GET
    @Path("/oversight")
    @RolesAllowed("auditor")
    @Operation(
            operationId = "readOversight",
            summary = "Who looked at what and when, and whether the ledger is intact",
            description = "Each hash covers the entry and the hash before. Missing entries at the end show only in"
                    + " comparison with a hash that was exported earlier.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger",
            content = @Content(schema = @Schema(implementation = OversightView.class)))
    public Uni<OversightView> read(@PathParam("id") String id) {
        UUID interview = PathIds.interview(id);
        return entries(interview).map(entries -> OversightView.of(interview, entries));
    }

    /** Reads the ledger as a file. */
    @GET
    @Path("/oversight.csv")
    @Produces(CSV)
    @RolesAllowed("auditor")
    @Operation(operationId = "exportOversight", summary = "The ledger as CSV; the export is on record")
    @APIResponse(
            responseCode = "200",
            description = "The ledger, by number",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> csv(@PathParam("id") String id) {
        UUID interview = PathIds.interview(id);
        return entries(interview)
                .call(() -> export.interview(currentReviewer.person(), currentReviewer.organisation(), interview))
                .map(entries -> Response.ok(file(entries))
                        .header("Content-Disposition", "attachment; filename=\"oversight-" + interview + ".csv\"")
                        .build());
    }

    private Uni<List<OversightEntry>> entries(UUID interview) {
        return ledger.read(currentReviewer.organisation(), interview)
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown));
    }

    private static byte[] file(List<OversightEntry> entries) {
        return entries.stream()
                .map(OversightView.EntryView::of)
                .map(OversightResource::line)
                .collect(Collectors.joining("", ResultCsv.header(COLUMNS), ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(OversightView.EntryView entry) {
        return ResultCsv.row(Stream.of(
                entry.number(),
                entry.at(),
                entry.by(),
                entry.subject(),
                entry.kind(),
                entry.question(),
                entry.fromMs(),
                entry.toMs(),
                entry.hash()));
    }
}
