package dev.hirenow.upload.rest;

import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.limit.TooManyRequestsProblem;
import dev.hirenow.common.problem.DatabaseUnavailableMapper;
import dev.hirenow.upload.answer.OrganisationSpoolQuotaExceeded;
import dev.hirenow.upload.answer.SpoolFull;
import dev.hirenow.upload.answer.VideoStoreUnavailable;

/** Maps failures that are not outcomes of a use case. */
class StorageFailureMapper {

    private static final Logger LOG = Logger.getLogger(StorageFailureMapper.class);

    @ServerExceptionMapper
    Response storeUnavailable(VideoStoreUnavailable failure) {
        LOG.error(failure.getMessage(), failure.getCause());
        return DatabaseUnavailableMapper.answer("The object store is unavailable. We stored nothing. Try again.");
    }

    @ServerExceptionMapper
    Response spoolFull(SpoolFull failure) {
        return DatabaseUnavailableMapper.answer(
                "Too many recordings are arriving at once. We stored nothing. Try again.");
    }

    @ServerExceptionMapper
    Response shareUsed(OrganisationSpoolQuotaExceeded failure) {
        return TooManyRequestsProblem.problem(
                        "Too many recordings of this organisation are arriving at once. We stored nothing.",
                        TooManyRequestsProblem.SOON)
                .toResponse();
    }
}
