package dev.hirenow.common.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers requests without a sign-in or without the required role with a problem. */
public class SecurityFailureMapper {

    private static final String LOCATION = "Location";
    private static final String NOT_ALLOWED = page("not-allowed.html");

    /** No identity where one is required. */
    @ServerExceptionMapper(UnauthorizedException.class)
    public Uni<Response> notSignedIn(RoutingContext request) {
        return challenged(request);
    }

    /** Invalid credentials. */
    @ServerExceptionMapper(AuthenticationFailedException.class)
    public Uni<Response> wrongCredentials(RoutingContext request) {
        return challenged(request);
    }

    /** An identity without the role; a browser that opened a page gets a page instead of a problem. */
    @ServerExceptionMapper(ForbiddenException.class)
    public Response notAllowed(RoutingContext request) {
        if (opensPage(request)) {
            return Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.TEXT_HTML)
                    .entity(NOT_ALLOWED)
                    .build();
        }
        return CommonProblemTypes.NOT_ALLOWED
                .because("Your token does not have the role this requires.")
                .toResponse();
    }

    private static boolean opensPage(RoutingContext request) {
        String accepted = request.request().getHeader("Accept");
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML)
                && !request.normalizedPath().startsWith("/api/");
    }

    private static Uni<Response> challenged(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().item(unauthorized(null))
                : authenticator.getChallenge(request).map(challenge -> answer(request, challenge));
    }

    private static Response answer(RoutingContext request, @Nullable ChallengeData challenge) {
        if (challenge != null && challenge.status == Response.Status.FOUND.getStatusCode() && opensPage(request)) {
            Response.ResponseBuilder signIn = Response.status(Response.Status.FOUND);
            challenge.getHeaders().forEach((name, value) -> signIn.header(name.toString(), value));
            return signIn.build();
        }
        return unauthorized(challenge);
    }

    private static Response unauthorized(@Nullable ChallengeData challenge) {
        Problem.Builder problem = CommonProblemTypes.NOT_SIGNED_IN.with("The request has no valid credentials.");
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> {
                if (!LOCATION.equalsIgnoreCase(name.toString())) {
                    problem.withHeader(name.toString(), value);
                }
            });
        }
        return problem.build().toResponse();
    }

    private static String page(String name) {
        try (InputStream page = SecurityFailureMapper.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
            return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
