package dev.hirenow.upload.rest;

import java.time.Duration;
import java.util.Objects;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;

import dev.hirenow.upload.answer.ReceiveAnswer;
import dev.hirenow.upload.answer.ReceiveAnswer.IncomingRecording;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.rest.form.FormRefused;
import dev.hirenow.upload.settings.UploadSettings;

/**
 * Receives the recording of an answer, as a plain body or as a form. It is not cancelled when the client
 * disconnects, because it has to clean up.
 */
@Path("/api/v1/candidate/answers/{question}/video")
@PermitAll
@CandidatesOnly
@Cancellable(false)
@Tag(name = "Candidate")
@SecurityRequirement(name = "invitation")
@APIResponse(
        responseCode = "201",
        description = "Stored as this attempt, by this request or an earlier one: the same bytes for a question"
                + " are one attempt, however often they are sent",
        content = @Content(schema = @Schema(implementation = RecordedView.class)))
@APIResponse(
        responseCode = "400",
        description =
                "Problem recording-empty, recording-broken-off, recording-damaged, partial-body, form-unreadable or"
                        + " invalid-request (a digest that cannot be read, a form without the file)")
@APIResponse(responseCode = "401", description = "Problem invitation-needed or invitation-unknown")
@APIResponse(responseCode = "403", description = "Problem not-a-candidate or invitation-revoked")
@APIResponse(responseCode = "404", description = "Problem unknown-question")
@APIResponse(responseCode = "409", description = "Problem no-attempt-left, already-submitted or consent-needed")
@APIResponse(responseCode = "410", description = "Problem invitation-expired or interview-ended")
@APIResponse(responseCode = "413", description = "Problem recording-too-large or form-too-large")
@APIResponse(responseCode = "415", description = "Problem recording-type")
@APIResponse(responseCode = "422", description = "Problem idempotency-key-reused")
@APIResponse(
        responseCode = "429",
        description =
                "Problem too-many-requests: too many recordings of the interview, or of the organisation, arrive at once")
@APIResponse(responseCode = "503", description = "Problem temporarily-unavailable: nothing was stored, try again")
class AnswerResource {

    private static final Logger LOG = Logger.getLogger(AnswerResource.class);

    private final ReceiveAnswer receive;
    private final CurrentCandidate currentCandidate;
    private final UploadMetrics meters;
    private final ConcurrentRecordingsLimit concurrentRecordings;
    private final Duration silence;

    AnswerResource(
            ReceiveAnswer receive,
            CurrentCandidate currentCandidate,
            UploadMetrics meters,
            ConcurrentRecordingsLimit concurrentRecordings,
            UploadSettings settings) {
        this.receive = receive;
        this.currentCandidate = currentCandidate;
        this.meters = meters;
        this.concurrentRecordings = concurrentRecordings;
        this.silence = settings.silence();
    }

    @PUT
    @Operation(operationId = "sendRecording", summary = "Upload a recording as the request body")
    @Parameter(
            name = IdempotencyKeyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "One per recording; repeat it whenever the same recording is sent again")
    @Parameter(
            name = RecordingDigest.OF_REPRESENTATION,
            in = ParameterIn.HEADER,
            description = "sha-256 of the recording (RFC 9530), verified on arrival; Content-Digest works as well")
    @RequestBody(
            content = {
                @Content(mediaType = "video/webm", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "video/mp4", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "audio/*", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> put(@PathParam("question") String question, @Context RoutingContext exchange) {
        RecordingRequestReader recordingRequest = new RecordingRequestReader(exchange, silence);
        InvitationLink link = currentCandidate.link();
        String type = Objects.requireNonNullElse(exchange.request().getHeader("Content-Type"), "");
        return concurrentRecordings.within(link.interview(), recordingRequest, () -> Uni.createFrom()
                .item(recordingRequest::announced)
                .onFailure()
                .invoke(recordingRequest::dismiss)
                .chain(announced -> take(
                        recordingRequest,
                        new IncomingRecording(link, question, type, announced, recordingRequest.body()))));
    }

    @POST
    @Operation(operationId = "sendRecordingAsForm", summary = "Upload a recording as the form part named video")
    @Parameter(
            name = IdempotencyKeyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "One per recording; repeat it whenever the same recording is sent again")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "multipart/form-data",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties =
                                                    @SchemaProperty(
                                                            name = "video",
                                                            type = SchemaType.STRING,
                                                            format = "binary"))))
    public Uni<Response> post(@PathParam("question") String question, @Context RoutingContext exchange) {
        RecordingRequestReader recordingRequest = new RecordingRequestReader(exchange, silence);
        InvitationLink link = currentCandidate.link();
        return concurrentRecordings.within(link.interview(), recordingRequest, () -> Uni.createFrom()
                .item(recordingRequest::announcedInForm)
                .chain(announced -> recordingRequest
                        .formFile("video")
                        .map(file ->
                                new IncomingRecording(link, question, file.contentType(), announced, file.content())))
                .onFailure()
                .invoke(recordingRequest::dismiss)
                .chain(incoming -> take(recordingRequest, incoming))
                .onFailure(FormRefused.class)
                .transform(refused -> RefusalProblems.of((FormRefused) refused)));
    }

    private Uni<Response> take(RecordingRequestReader recordingRequest, IncomingRecording incoming) {
        return receive.receive(incoming)
                .onFailure()
                .invoke(recordingRequest::dismiss)
                .map(outcome -> switch (outcome) {
                    case ReceiveAnswer.Outcome.Received(var attempt) -> received(incoming, attempt);
                    case ReceiveAnswer.Outcome.Repeated(var attempt) -> {
                        LOG.infof(
                                "interview %s: question %s attempt %d received again",
                                incoming.interview().id(), attempt.questionId(), attempt.number());
                        yield stored(attempt);
                    }
                    case ReceiveAnswer.Outcome.Refused(var refusal) -> {
                        refused(recordingRequest, incoming, refusal);
                        throw RefusalProblems.of(refusal);
                    }
                    case ReceiveAnswer.Outcome.Defective(var defect) -> {
                        refused(recordingRequest, incoming, defect);
                        throw RefusalProblems.of(defect);
                    }
                });
    }

    private Response received(IncomingRecording incoming, Attempt attempt) {
        meters.received(attempt);
        LOG.infof(
                "interview %s: question %s attempt %d received, %d bytes",
                incoming.interview().id(),
                attempt.questionId(),
                attempt.number(),
                attempt.object().bytes());
        return stored(attempt);
    }

    // A repetition gets the same response as the original request, because the client may never have received
    // that one.
    private static Response stored(Attempt attempt) {
        return Response.status(Response.Status.CREATED)
                .entity(RecordedView.of(attempt))
                .build();
    }

    // Does not log the question identifier: the client may have sent arbitrary text.
    private static void refused(RecordingRequestReader recordingRequest, IncomingRecording incoming, Enum<?> reason) {
        LOG.infof("interview %s: recording refused (%s)", incoming.interview().id(), reason);
        recordingRequest.dismiss();
    }
}
