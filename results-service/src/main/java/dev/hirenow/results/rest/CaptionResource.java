package dev.hirenow.results.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.results.report.Captions;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportedQuestion;
import dev.hirenow.results.report.Reports;
import dev.hirenow.results.report.TranscriptionStatus;

/** Serves the transcript of an answer to video players. */
@Path("/api/v1/results/{id}/answers/{question}/captions")
@RolesAllowed({"reviewer", "recruiter", "auditor"})
@Tag(name = "results", description = "Interviews with their scores and the words they rest on")
@APIResponse(responseCode = "401", description = "Nobody is signed in")
@APIResponse(responseCode = "403", description = "The caller has none of the roles, or no organisation")
public class CaptionResource {

    private static final String WEBVTT = "text/vtt;charset=UTF-8";

    private final Reports reports;
    private final CurrentCaller currentCaller;

    CaptionResource(Reports reports, CurrentCaller currentCaller) {
        this.reports = reports;
        this.currentCaller = currentCaller;
    }

    /** Captions of the recording that counts. */
    @GET
    @Produces(WEBVTT)
    @Operation(operationId = "readCaptions", summary = "What is said in a recording, as WebVTT")
    @APIResponse(
            responseCode = "200",
            description = "Captions; none where nobody speaks",
            content = @Content(mediaType = "text/vtt", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "Problem not-found or transcript-not-there")
    @APIResponse(responseCode = "409", description = "Problem not-submitted")
    public Uni<Response> read(@PathParam("id") String id, @PathParam("question") String question) {
        return reports.find(currentCaller.current().organisation(), PathIds.interview(id))
                .map(found -> found.orElseThrow(ReviewOutcomeResponses::unknown))
                .map(report -> Response.ok(captions(report, question)).build());
    }

    private static String captions(Report report, String questionId) {
        ReportedQuestion question = report.questions().stream()
                .filter(each -> each.question().id().equals(questionId))
                .findFirst()
                .orElseThrow(ReviewOutcomeResponses::unknown);
        if (!report.mayBeSeen()) {
            throw ReviewOutcomeResponses.notSubmitted();
        }
        if (question.recording() != null
                && question.recording().transcription() instanceof TranscriptionStatus.Ready(var ready)) {
            return Captions.of(ready.words());
        }
        throw ResultProblemTypes.NO_TRANSCRIPT.because("The answer is not transcribed, or not yet.");
    }
}
