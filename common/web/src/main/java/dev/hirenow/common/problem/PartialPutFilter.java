package dev.hirenow.common.problem;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects a partial PUT: stored as the whole, the part would replace what the client wants to keep (RFC 9110, sections
 * 14.4 and 14.5).
 */
public class PartialPutFilter {

    /** The header that says which part a body is. */
    public static final String HEADER = "Content-Range";

    public static final String DETAIL = "Send the whole body, without " + HEADER + ". We stored nothing.";

    /** Lets complete bodies pass. */
    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.PUT) && request.getHeaderString(HEADER) != null
                ? Optional.of(CommonProblemTypes.PARTIAL_BODY.because(DETAIL).toResponse())
                : Optional.empty();
    }
}
