package dev.hirenow.upload.rest;

import java.net.ConnectException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.problem.Problems;
import dev.hirenow.upload.answer.VideoStoreAway;

/** Failures that are not outcomes of a use case. */
class Failures {

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response storeAway(VideoStoreAway failure) {
        LOG.error(failure.getMessage(), failure.getCause());
        return away("The store for recordings is away; nothing was stored. Try again.");
    }

    @ServerExceptionMapper
    Response databaseAway(ConnectException failure) {
        LOG.errorf("the database is away: %s", failure.getMessage());
        return away("The database is away; nothing was stored. Try again.");
    }

    private static Response away(String detail) {
        return Problems.UNAVAILABLE
                .with(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build()
                .toResponse();
    }
}
