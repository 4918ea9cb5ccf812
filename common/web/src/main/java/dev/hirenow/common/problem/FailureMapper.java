package dev.hirenow.common.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps exceptions to problems: expected ones carry their problem, anything else is an internal fault. */
public class FailureMapper {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);
    private static final int OUR_FAULT = 500;

    /** A {@link Problem} carries its own answer. */
    @ServerExceptionMapper
    public Response foreseen(Problem problem, UriInfo request) {
        if (problem.status() >= OUR_FAULT) {
            LOG.errorf("%d: %s", (Integer) problem.status(), problem.getMessage());
        }
        return problem.toResponse(request.getPath());
    }

    /** An unexpected failure. Its message, which may quote the request, is neither sent nor logged. */
    @ServerExceptionMapper
    public Response unforeseen(Exception failure, UriInfo request) {
        LOG.errorf("a request failed: %s", RedactedStackTrace.of(failure));
        LOG.debug("cause", failure);
        return Problem.of(OUR_FAULT).build().toResponse(request.getPath());
    }
}
