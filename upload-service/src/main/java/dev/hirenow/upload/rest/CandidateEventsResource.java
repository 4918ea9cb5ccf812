package dev.hirenow.upload.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

import dev.hirenow.common.limit.EventStreamLimit;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.interview.StreamInterviewUpdates;
import dev.hirenow.upload.invitation.CheckInvitationToken;
import dev.hirenow.upload.invitation.CheckInvitationToken.Entry;

/** Streams changes of the candidate's interview. */
@Path("/api/v1/candidate/events")
@PermitAll
@CandidatesOnly
@Tag(name = "Candidate")
@SecurityRequirement(name = "invitation")
class CandidateEventsResource {

    private final StreamInterviewUpdates watch;
    private final CurrentCandidate currentCandidate;
    private final CandidateViews views;
    private final CheckInvitationToken checkToken;
    private final EventStreamLimit streams;

    CandidateEventsResource(
            StreamInterviewUpdates watch,
            CheckInvitationToken checkToken,
            CurrentCandidate currentCandidate,
            CandidateViews views,
            EventStreamLimit streams) {
        this.watch = watch;
        this.checkToken = checkToken;
        this.currentCandidate = currentCandidate;
        this.views = views;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followMyInterview",
            summary = "The interview as an event stream: now, after each change, and at least every 20 seconds")
    @APIResponse(
            responseCode = "200",
            description =
                    "Each event's data is the interview. The stream ends when the invitation ends, or after ten minutes:"
                            + " then reconnect",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = CandidateInterviewView.class)))
    @APIResponse(responseCode = "401", description = "Problem invitation-needed or invitation-unknown")
    @APIResponse(responseCode = "403", description = "Problem not-a-candidate or invitation-revoked")
    @APIResponse(responseCode = "410", description = "Problem invitation-expired or interview-ended")
    @APIResponse(responseCode = "429", description = "Problem too-many-requests: too many streams are open")
    public Multi<CandidateInterviewView> follow() {
        InvitationLink link = currentCandidate.link();
        InterviewRef interview = link.interview();
        return streams.counted(interview.id().toString(), watch.watch(interview, () -> isStillWelcome(link)))
                .map(views::of);
    }

    private Uni<Boolean> isStillWelcome(InvitationLink link) {
        return checkToken.check(link.hash()).map(Entry.Admitted.class::isInstance);
    }
}
