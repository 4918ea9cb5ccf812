package dev.hirenow.upload.rest;

import java.util.Locale;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.hirenow.common.limit.Rate;
import dev.hirenow.common.limit.RateLimiter;
import dev.hirenow.common.limit.TooManyRequestsProblem;
import dev.hirenow.common.problem.Problem;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.invitation.CheckInvitationToken;
import dev.hirenow.upload.invitation.CheckInvitationToken.Entry;
import dev.hirenow.upload.invitation.InvitationToken;
import dev.hirenow.upload.settings.QuotaSettings;

/** Authenticates candidates by {@code Authorization: Invitation <token>}. */
// Application-scoped, because filters are created before the settings are available.
@ApplicationScoped
class CandidateAuthenticationFilter {

    private static final String SCHEME = "invitation ";

    private final CheckInvitationToken checkToken;
    private final CurrentCandidate currentCandidate;
    private final CurrentIdentityAssociation identity;
    private final RateLimiter requests;

    CandidateAuthenticationFilter(
            CheckInvitationToken checkToken,
            CurrentCandidate currentCandidate,
            CurrentIdentityAssociation identity,
            QuotaSettings settings) {
        this.checkToken = checkToken;
        this.currentCandidate = currentCandidate;
        this.identity = identity;
        this.requests = RateLimiter.of(Rate.aSecond(settings.invitationRequests()));
    }

    @CandidatesOnly
    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return withoutInvitation();
        }
        InvitationToken token =
                new InvitationToken(header.substring(SCHEME.length()).strip());
        return checkToken.check(token.hash()).chain(entry -> open(entry, token.hash()));
    }

    private Uni<Response> open(Entry entry, String hash) {
        return switch (entry) {
            case Entry.Admitted(var interview) -> {
                currentCandidate.welcome(new InvitationLink(interview, hash));
                yield counted(interview);
            }
            case Entry.Unknown _ ->
                refuse(challenge(
                        UploadProblemTypes.INVITATION_UNKNOWN.with("Open the link exactly as you received it.")));
            case Entry.Revoked _ ->
                refuse(UploadProblemTypes.INVITATION_REVOKED.because("Use the link in your latest invitation."));
            case Entry.Expired _ ->
                refuse(UploadProblemTypes.INVITATION_EXPIRED.because("Ask the person who invited you for more time."));
            case Entry.Closed _ ->
                refuse(UploadProblemTypes.INTERVIEW_ENDED.because("You cannot record or submit anything else."));
        };
    }

    private Uni<Response> counted(InterviewRef interview) {
        return requests.take(interview.id().toString())
                .map(wait ->
                        refuse(TooManyRequestsProblem.problem("This invitation is sending too many requests.", wait)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    // A signed-in user is authenticated, but is not the candidate: 403 instead of 401.
    private Uni<Response> withoutInvitation() {
        return identity.getDeferredIdentity()
                .chain(caller -> refuse(
                        caller.isAnonymous()
                                ? challenge(UploadProblemTypes.INVITATION_NEEDED.with(
                                        "Send the header Authorization: Invitation <token>."))
                                : UploadProblemTypes.NOT_A_CANDIDATE.because(
                                        "This endpoint is for candidates. It does not accept bearer tokens.")));
    }

    private static Problem challenge(Problem.Builder problem) {
        return problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Invitation").build();
    }

    private static Uni<Response> refuse(Problem problem) {
        return Uni.createFrom().failure(problem);
    }
}
