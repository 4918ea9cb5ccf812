package dev.hirenow.upload.rest;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
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

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.limit.TooManyRequestsProblem;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.interview.ClosingRules;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.QuestionReopeningRules;
import dev.hirenow.upload.invitation.ReissueInvitation;
import dev.hirenow.upload.settings.InterviewSettings;

/** A recruiter's operations on an interview. */
@Path("/api/v1/interviews/{id}")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class InterviewCommandResource {

    private static final Logger LOG = Logger.getLogger(InterviewCommandResource.class);

    private final Interviews interviews;
    private final ReissueInvitation reissue;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final InvitationPresenter invitations;
    private final InvitationMailQuota mailQuota;
    private final Duration reopenedFor;

    InterviewCommandResource(
            Interviews interviews,
            ReissueInvitation reissue,
            CurrentCaller currentCaller,
            Clock clock,
            InvitationPresenter invitations,
            InvitationMailQuota mailQuota,
            InterviewSettings settings) {
        this.interviews = interviews;
        this.reissue = reissue;
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.invitations = invitations;
        this.mailQuota = mailQuota;
        this.reopenedFor = settings.reopenedFor();
    }

    @POST
    @Path("/invitation")
    @Operation(
            operationId = "reissueInvitation",
            summary = "Replace the invitation and, if mail is true, mail it: the old link stops working")
    @APIResponse(
            responseCode = "201",
            description = "The new invitation, shown only once",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem interview-closed")
    @APIResponse(
            responseCode = "429",
            description = "Problem too-many-requests: too many links for the interview, or mails by the caller")
    public Uni<Response> reissue(@PathParam("id") UUID id, @QueryParam("mail") @DefaultValue("false") boolean mailed) {
        if (mailed) {
            mailQuota.ask(1);
        }
        return reissue.reissue(ref(id)).chain(outcome -> switch (outcome) {
            case ReissueInvitation.Outcome.Reissued reissued -> {
                LOG.infof("interview %s: invitation reissued", id);
                yield invitations
                        .shown(reissued.terms(), reissued.token(), mailed)
                        .map(invitation -> Response.status(Response.Status.CREATED)
                                .entity(invitation)
                                .build());
            }
            case ReissueInvitation.Outcome.NoSuchInterview _ -> throw InterviewResource.missing();
            case ReissueInvitation.Outcome.InterviewClosed _ ->
                throw UploadProblemTypes.INTERVIEW_CLOSED.because("A link to it would open nothing.");
            case ReissueInvitation.Outcome.TooMany(var pause) ->
                throw TooManyRequestsProblem.problem(
                        "You created too many links for this interview. The newest one still works.", pause);
        });
    }

    @POST
    @Path("/cancellation")
    @Operation(operationId = "cancelInterview", summary = "Cancel the interview; a repetition changes nothing")
    @APIResponse(responseCode = "200", description = "The closed interview")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem interview-closed: it has already ended for another cause")
    public Uni<InterviewView> cancel(@PathParam("id") UUID id) {
        return interviews
                .change(ref(id), interview -> ClosingRules.close(interview, ClosedCause.CANCELLED, clock.instant()))
                .chain(outcome -> switch (outcome.orElseThrow(InterviewResource::missing)) {
                    case CLOSED -> show(id, "cancelled");
                    case CLOSED_OTHERWISE, NOT_DUE ->
                        throw UploadProblemTypes.INTERVIEW_CLOSED.because("It ended for another reason.");
                });
    }

    @POST
    @Path("/questions/{question}/reopening")
    @Operation(
            operationId = "reopenQuestion",
            summary = "Let the candidate answer a submitted question again; the new answer is submitted immediately")
    @APIResponse(responseCode = "200", description = "The reopened interview")
    @APIResponse(responseCode = "404", description = "Problem not-found or unknown-question")
    @APIResponse(responseCode = "409", description = "Problem not-submitted or interview-closed")
    public Uni<InterviewView> reopen(@PathParam("id") UUID id, @PathParam("question") String question) {
        return interviews
                .change(
                        ref(id),
                        interview -> QuestionReopeningRules.reopen(interview, question, reopenedFor, clock.instant()))
                .chain(outcome -> switch (outcome.orElseThrow(InterviewResource::missing)) {
                    case REOPENED -> show(id, "question " + question + " reopened");
                    case UNKNOWN_QUESTION ->
                        throw UploadProblemTypes.UNKNOWN_QUESTION.because("Read the interview to see its questions.");
                    case NOT_SUBMITTED ->
                        throw UploadProblemTypes.NOT_SUBMITTED.because("The candidate can still record this question.");
                    case CLOSED -> throw UploadProblemTypes.INTERVIEW_CLOSED.because("It cannot be reopened.");
                });
    }

    private Uni<InterviewView> show(UUID id, String step) {
        LOG.infof("interview %s: %s", id, step);
        return interviews.find(ref(id)).map(found -> found.map(InterviewView::of)
                .orElseThrow(InterviewResource::missing));
    }

    private InterviewRef ref(UUID id) {
        return new InterviewRef(currentCaller.current().organisation(), id);
    }
}
