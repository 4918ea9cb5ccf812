package dev.hirenow.upload.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.upload.interview.ClosingRules;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.SubmissionRules;

/** The operations of an invited candidate. Open to every role, because access depends on the invitation alone. */
@Path("/api/v1/candidate")
@PermitAll
@CandidatesOnly
@Tag(name = "Candidate")
@SecurityRequirement(name = "invitation")
class CandidateResource {

    private static final Logger LOG = Logger.getLogger(CandidateResource.class);

    private final Interviews interviews;
    private final CurrentCandidate currentCandidate;
    private final CandidateViews views;
    private final Clock clock;

    CandidateResource(Interviews interviews, CurrentCandidate currentCandidate, CandidateViews views, Clock clock) {
        this.interviews = interviews;
        this.currentCandidate = currentCandidate;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Path("/interview")
    @Operation(operationId = "showMyInterview", summary = "The questions and the recordings so far")
    @APIResponse(responseCode = "200", description = "The interview")
    @APIResponse(responseCode = "401", description = "Problem invitation-needed or invitation-unknown")
    @APIResponse(responseCode = "403", description = "Problem not-a-candidate or invitation-revoked")
    @APIResponse(responseCode = "410", description = "Problem invitation-expired or interview-ended")
    public Uni<CandidateInterviewView> show() {
        return interviews.find(currentCandidate.interview()).map(found -> found.map(views::of)
                .orElseThrow(InterviewResource::missing));
    }

    @POST
    @Path("/submission")
    @Operation(
            operationId = "submit",
            summary = "Submit the interview with the latest recordings; repeating it has no effect")
    @APIResponse(
            responseCode = "202",
            description = "Submitted; the analysis needs nothing more from the candidate",
            content = @Content(schema = @Schema(implementation = SubmittedView.class)))
    @APIResponse(responseCode = "401", description = "Problem invitation-needed or invitation-unknown")
    @APIResponse(responseCode = "403", description = "Problem not-a-candidate or invitation-revoked")
    @APIResponse(responseCode = "410", description = "Problem invitation-expired or interview-ended")
    @APIResponse(responseCode = "422", description = "Problem answers-missing; unanswered names the questions")
    public Uni<Response> submit() {
        InterviewRef ref = currentCandidate.interview();
        return interviews
                .change(ref, interview -> SubmissionRules.submit(interview, clock.instant()))
                .map(outcome -> switch (outcome.orElseThrow(InterviewResource::missing)) {
                    case SubmissionRules.Outcome.Accepted(var submission) -> {
                        LOG.infof(
                                "interview %s: submission %d accepted with %d answers",
                                ref.id(),
                                submission.number(),
                                submission.answers().size());
                        yield Response.accepted(
                                        new SubmittedView(ref.id(), submission.number(), submission.submittedAt()))
                                .build();
                    }
                    case SubmissionRules.Outcome.Unanswered(var questions) -> throw missing(questions);
                    case SubmissionRules.Outcome.Refused(var refusal) -> throw RefusalProblems.of(refusal);
                });
    }

    @POST
    @Path("/withdrawal")
    @Operation(operationId = "withdraw", summary = "Withdraw from the interview")
    @APIResponse(responseCode = "200", description = "The closed interview")
    @APIResponse(responseCode = "401", description = "Problem invitation-needed or invitation-unknown")
    @APIResponse(responseCode = "403", description = "Problem not-a-candidate or invitation-revoked")
    @APIResponse(responseCode = "410", description = "Problem invitation-expired or interview-ended")
    public Uni<CandidateInterviewView> withdraw() {
        InterviewRef ref = currentCandidate.interview();
        return interviews
                .change(ref, interview -> ClosingRules.close(interview, ClosedCause.WITHDRAWN, clock.instant()))
                .chain(outcome -> switch (outcome.orElseThrow(InterviewResource::missing)) {
                    case CLOSED -> {
                        LOG.infof("interview %s: withdrawn", ref.id());
                        yield show();
                    }
                    case CLOSED_OTHERWISE, NOT_DUE ->
                        throw UploadProblemTypes.INTERVIEW_ENDED.because("You cannot record or submit anything else.");
                });
    }

    private static RuntimeException missing(List<String> questions) {
        return UploadProblemTypes.ANSWERS_MISSING
                .with("Record an answer to " + String.join(", ", questions) + ".")
                .with("unanswered", questions)
                .build();
    }

    /** An accepted submission. */
    record SubmittedView(UUID interviewId, int submission, Instant submittedAt) {}
}
