package dev.hirenow.common.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers as a problem that they are not signed in, or may not do this. Comes before the mappers of
 * quarkus-resteasy-problem: those of 3.21.0 break on {@link ChallengeData} of Quarkus 3.34 and answer 500.
 */
public class Refusals {

    // theirs have 999 and 4999
    private static final int FIRST = 500;

    /** No identity where one is needed. */
    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    public Uni<Response> notSignedIn(RoutingContext request) {
        return challenged(request);
    }

    /** Credentials that are not valid. */
    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    public Uni<Response> wrongCredentials(RoutingContext request) {
        return challenged(request);
    }

    /** An identity without the role. */
    @ServerExceptionMapper(value = ForbiddenException.class, priority = FIRST)
    public Response notAllowed() {
        return Problems.NOT_ALLOWED
                .because("Your token has none of the roles for this.")
                .toResponse();
    }

    private static Uni<Response> challenged(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().item(unauthorized(null))
                : authenticator.getChallenge(request).map(Refusals::unauthorized);
    }

    private static Response unauthorized(@Nullable ChallengeData challenge) {
        HttpProblem.Builder problem = Problems.NOT_SIGNED_IN.with("No valid credentials came with the request.");
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
        }
        return problem.build().toResponse();
    }
}
