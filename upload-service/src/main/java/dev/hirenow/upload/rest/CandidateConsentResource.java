package dev.hirenow.upload.rest;

import java.time.Clock;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.upload.interview.Consent;
import dev.hirenow.upload.interview.ConsentRules;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.settings.CandidatePrivacySettings;

/** Stores the candidate's consent to being recorded, and the choice of who rates the answers. */
@Path("/api/v1/candidate/consent")
@PermitAll
@CandidatesOnly
@Tag(name = "Candidate")
@SecurityRequirement(name = "invitation")
class CandidateConsentResource {

    private static final Logger LOG = Logger.getLogger(CandidateConsentResource.class);
    private static final int LONGEST_VERSION = 60;

    private final Interviews interviews;
    private final CurrentCandidate currentCandidate;
    private final CandidateViews views;
    private final CandidatePrivacySettings settings;
    private final Clock clock;

    CandidateConsentResource(
            Interviews interviews,
            CurrentCandidate currentCandidate,
            CandidateViews views,
            CandidatePrivacySettings settings,
            Clock clock) {
        this.interviews = interviews;
        this.currentCandidate = currentCandidate;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "consent",
            summary = "Give consent; with HUMAN_ONLY no model reads the answers. The latest consent counts")
    @APIResponse(responseCode = "200", description = "The interview with the consent")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "401", description = "Problem invitation-needed or invitation-unknown")
    @APIResponse(responseCode = "403", description = "Problem not-a-candidate or invitation-revoked")
    @APIResponse(responseCode = "409", description = "Problem already-submitted")
    @APIResponse(responseCode = "410", description = "Problem invitation-expired or interview-ended")
    public Uni<CandidateInterviewView> consent(@Nullable ConsentRequest request) {
        InterviewRef ref = currentCandidate.interview();
        Consent consent = consentOf(request);
        return interviews
                .change(ref, interview -> ConsentRules.consent(interview, consent))
                .map(outcome -> switch (outcome.orElseThrow(InterviewResource::missing)) {
                    case ConsentRules.Outcome.Given(var interview) -> {
                        LOG.infof("interview %s: consent given (%s)", ref.id(), consent.scoring());
                        yield views.of(interview);
                    }
                    case ConsentRules.Outcome.Refused(var refusal) -> throw RefusalProblems.of(refusal);
                });
    }

    private Consent consentOf(@Nullable ConsentRequest request) {
        ScoringMode scoring = request == null ? null : request.scoring();
        if (request == null || scoring == null) {
            throw CommonProblemTypes.INVALID_REQUEST.at("scoring", "Use AI or HUMAN_ONLY.");
        }
        String version = request.noticeVersion() == null ? settings.noticeVersion() : request.noticeVersion();
        if (version.isBlank() || version.length() > LONGEST_VERSION) {
            throw CommonProblemTypes.INVALID_REQUEST.at(
                    "noticeVersion", "Use a name of up to " + LONGEST_VERSION + " characters.");
        }
        return new Consent(scoring, version, clock.instant());
    }

    /**
     * A candidate's consent.
     *
     * @param scoring AI, or HUMAN_ONLY for ratings by humans only
     * @param noticeVersion the version that the page showed; null for the version that the interview names
     */
    record ConsentRequest(
            @Nullable ScoringMode scoring, @Nullable String noticeVersion) {}
}
