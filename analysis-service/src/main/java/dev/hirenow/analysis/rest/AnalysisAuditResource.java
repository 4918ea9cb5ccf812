package dev.hirenow.analysis.rest;

import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.analysis.analysis.AnalysisArchive;
import dev.hirenow.analysis.analysis.RederiveAnalysis;
import dev.hirenow.analysis.interview.InterviewRef;
import dev.hirenow.analysis.record.AnalysisRecord;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.ProblemType;
import dev.hirenow.common.signin.CurrentCaller;

/** For auditors: reads the record of an analysis and derives its result again. */
@Path("/api/v1/analyses/{interview}/submissions/{submission}")
@RolesAllowed("auditor")
@SecurityRequirement(name = "bearer")
@Tag(name = "analyses", description = "What scores rest on, for auditors")
public class AnalysisAuditResource {

    static final ProblemType DERIVATION_DIFFERS =
            new ProblemType("derivation-differs", 409, "The stored result does not match its record");
    private static final Logger LOG = Logger.getLogger(AnalysisAuditResource.class);

    private final AnalysisArchive archive;
    private final RederiveAnalysis again;
    private final CurrentCaller currentCaller;

    AnalysisAuditResource(AnalysisArchive archive, RederiveAnalysis again, CurrentCaller currentCaller) {
        this.archive = archive;
        this.again = again;
        this.currentCaller = currentCaller;
    }

    /** Everything that led to a result. */
    @GET
    @Path("/record")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("auditor")
    @Operation(
            operationId = "readRecord",
            summary = "Everything that led to a result, in one document that ./hirenow verify checks offline")
    @APIResponse(
            responseCode = "200",
            description = "Canonical JSON (RFC 8785)",
            content = @Content(schema = @Schema(implementation = AnalysisRecord.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public Uni<Response> record(
            @PathParam("interview") UUID interview,
            @PathParam("submission") int submission,
            @QueryParam("revision") @Nullable Integer revision) {
        InterviewRef ref = ref(interview);
        return archive.find(ref, submission).map(found -> {
            AnalysisRecord record = found.isEmpty()
                    ? null
                    : AnalysisRecord.of(interview, ref.organisation(), submission, found.get(), revision);
            if (record == null) {
                throw missing();
            }
            return Response.ok(record.bytes())
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }

    /** Derives the result again from stored bytes, without calling the model. */
    @POST
    @Path("/derivation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("auditor")
    @Operation(
            operationId = "deriveAgain",
            summary =
                    "Derive the result once more from what is stored: the same bytes, or a new revision by newer rules")
    @APIResponse(
            responseCode = "200",
            description = "SAME: byte for byte what is stored; REVISED: newer rules made a new revision of it",
            content = @Content(schema = @Schema(implementation = DerivationView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem derivation-differs")
    public Uni<DerivationView> derive(@PathParam("interview") UUID interview, @PathParam("submission") int submission) {
        return again.derive(ref(interview), submission).map(found -> {
            RederiveAnalysis.Outcome outcome = found.orElseThrow(AnalysisAuditResource::missing);
            LOG.infof("interview %s: derived again (%s, revision %d)", interview, outcome.kind(), outcome.revision());
            return switch (outcome.kind()) {
                case SAME, REVISED -> DerivationView.of(outcome);
                case DIFFERENT -> throw DERIVATION_DIFFERS.because("Fetch the record and verify it.");
            };
        });
    }

    private InterviewRef ref(UUID interview) {
        return new InterviewRef(interview, currentCaller.current().organisation());
    }

    private static RuntimeException missing() {
        return CommonProblemTypes.NOT_FOUND.because("The organisation has no such analysis.");
    }
}
