package dev.hirenow.upload.rest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.common.signin.CurrentCaller;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.RescoringRules;
import dev.hirenow.upload.position.Position;
import dev.hirenow.upload.position.Positions;

/** Requests another scoring, after a change of rubric, prompt or model. */
@Path("/api/v1/interviews/{id}/submissions")
@RolesAllowed("recruiter")
@Tag(name = "Interviews")
@SecurityRequirement(name = "bearer")
class RescoringResource {

    private static final Logger LOG = Logger.getLogger(RescoringResource.class);

    private final Interviews interviews;
    private final Positions positions;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    RescoringResource(Interviews interviews, Positions positions, CurrentCaller currentCaller, Clock clock) {
        this.interviews = interviews;
        this.positions = positions;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** The rubrics for the new scoring. */
    enum Rubrics {
        /** The rubrics of the latest submission. */
        INTERVIEW,
        /** The position's current rubrics, for questions that the position still contains. */
        POSITION
    }

    /** What changes for the new scoring; without rubrics, only the prompt and the model may be newer. */
    record AskAgainRequest(@Nullable Rubrics rubrics) {}

    @POST
    @Operation(
            operationId = "askAgain",
            summary = "Score the same answers again: creates a new submission, which costs as much as the first",
            description = "Earlier scores stay readable.")
    @APIResponse(responseCode = "200", description = "The interview with its new submission")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "409",
            description = "Problem not-submitted, still-analysed, for-people-alone or interview-closed")
    public Uni<InterviewView> ask(@PathParam("id") UUID id, @Nullable AskAgainRequest request) {
        InterviewRef ref = new InterviewRef(currentCaller.current().organisation(), id);
        boolean newer = request != null && request.rubrics() == Rubrics.POSITION;
        return (newer ? current(ref) : Uni.createFrom().item(Optional.<List<Question>>empty()))
                .chain(questions -> interviews.change(
                        ref,
                        interview -> questions.isPresent()
                                ? RescoringRules.ask(interview, questions.get(), clock.instant())
                                : RescoringRules.ask(interview, clock.instant())))
                .chain(outcome -> shown(ref, outcome.orElseThrow(InterviewResource::missing)));
    }

    private Uni<Optional<List<Question>>> current(InterviewRef ref) {
        return interviews.find(ref).chain(found -> positions
                .find(
                        ref.organisation(),
                        found.orElseThrow(InterviewResource::missing).terms().positionId())
                .map(position -> position.map(Position::questions)));
    }

    private Uni<InterviewView> shown(InterviewRef ref, RescoringRules.Outcome outcome) {
        return switch (outcome) {
            case ASKED -> {
                LOG.infof("interview %s: asked again", ref.id());
                yield interviews.find(ref).map(found -> found.map(InterviewView::of)
                        .orElseThrow(InterviewResource::missing));
            }
            case NOT_SUBMITTED -> throw UploadProblemTypes.NOT_SUBMITTED.because("There are no answers to score yet.");
            case STILL_ASKED ->
                throw UploadProblemTypes.STILL_ANALYSED.because("Wait for the scores of the latest submission.");
            case FOR_PEOPLE_ALONE ->
                throw UploadProblemTypes.FOR_PEOPLE_ALONE.because(
                        "The recruiter or the candidate chose human review only.");
            case CLOSED -> throw UploadProblemTypes.INTERVIEW_CLOSED.because("It ended without a submission.");
        };
    }
}
