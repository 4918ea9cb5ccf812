package dev.hirenow.upload.rest;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.limit.TooMany;
import dev.hirenow.common.problem.Unavailable;
import dev.hirenow.upload.answer.SpoolFull;
import dev.hirenow.upload.answer.SpoolShareUsed;
import dev.hirenow.upload.answer.VideoStoreAway;

/** Maps failures that are not outcomes of a use case. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response storeAway(VideoStoreAway failure) {
        LOG.error(failure.getMessage(), failure.getCause());
        return Unavailable.answer("The object store is unavailable. We stored nothing. Try again.");
    }

    @ServerExceptionMapper
    Response spoolFull(SpoolFull failure) {
        return Unavailable.answer("Too many recordings are arriving at once. We stored nothing. Try again.");
    }

    @ServerExceptionMapper
    Response shareUsed(SpoolShareUsed failure) {
        return TooMany.problem(
                        "Too many recordings of this organisation are arriving at once. We stored nothing.",
                        TooMany.SOON)
                .toResponse();
    }
}
