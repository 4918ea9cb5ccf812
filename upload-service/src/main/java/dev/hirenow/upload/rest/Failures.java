package dev.hirenow.upload.rest;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.problem.Unavailable;
import dev.hirenow.upload.answer.VideoStoreAway;

/** Failures that are not outcomes of a use case. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response storeAway(VideoStoreAway failure) {
        LOG.error(failure.getMessage(), failure.getCause());
        return Unavailable.answer("The store for recordings is away; nothing was stored. Try again.");
    }
}
