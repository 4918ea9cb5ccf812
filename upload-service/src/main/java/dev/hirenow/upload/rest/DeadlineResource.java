package dev.hirenow.upload.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.interview.DeadlineExtensionRules;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.settings.InterviewSettings;

/** Changes the deadline for a candidate's answers. */
@Path("/api/v1/interviews/{id}/deadline")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class DeadlineResource {

    private static final Logger LOG = Logger.getLogger(DeadlineResource.class);

    private final Interviews interviews;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final Duration longest;

    DeadlineResource(Interviews interviews, CurrentCaller currentCaller, Clock clock, InterviewSettings settings) {
        this.interviews = interviews;
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.longest = settings.longest();
    }

    /** The new deadline. */
    record DeadlineRequest(@Nullable Instant answersUntil) {}

    @PUT
    @Operation(
            operationId = "moveDeadline",
            summary = "Change the deadline; the invitation stays valid, or becomes valid again if it had expired")
    @APIResponse(responseCode = "200", description = "The interview with its new deadline")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem already-submitted or interview-closed")
    public Uni<InterviewView> move(@PathParam("id") UUID id, @Nullable DeadlineRequest request) {
        Instant until = until(request);
        InterviewRef ref = new InterviewRef(currentCaller.current().organisation(), id);
        return interviews
                .change(ref, interview -> DeadlineExtensionRules.extend(interview, until, clock.instant()))
                .chain(outcome -> switch (outcome.orElseThrow(InterviewResource::missing)) {
                    case MOVED -> {
                        LOG.infof("interview %s: deadline moved to %s", id, until);
                        yield interviews.find(ref).map(found -> InterviewView.of(found.orElseThrow()));
                    }
                    case SUBMITTED ->
                        throw UploadProblemTypes.ALREADY_SUBMITTED.because(
                                "Reopen a question so that the candidate can answer it again.");
                    case CLOSED -> throw UploadProblemTypes.INTERVIEW_CLOSED.because("Invite the candidate again.");
                });
    }

    private Instant until(@Nullable DeadlineRequest request) {
        Instant until = request == null ? null : request.answersUntil();
        Instant now = clock.instant();
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(longest))) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "answersUntil", "Choose a date within the next " + longest.toDays() + " days.");
        }
        return until;
    }
}
