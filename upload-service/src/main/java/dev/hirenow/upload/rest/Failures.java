package dev.hirenow.upload.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.problem.Problems;
import dev.hirenow.upload.answer.VideoStoreAway;

/** Failures that are not outcomes of a use case. */
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @ServerExceptionMapper
    Response storeAway(VideoStoreAway failure) {
        LOG.error(failure.getMessage(), failure.getCause());
        return Problems.UNAVAILABLE
                .because("The store for recordings is away; nothing was stored. Try again.")
                .toResponse();
    }

    @ServerExceptionMapper(MismatchedInputException.class)
    Response wrongJson(MismatchedInputException failure) {
        return problem(failure).toResponse();
    }

    private static HttpProblem problem(JsonMappingException failure) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return Problems.INVALID_REQUEST.at(
                field.toString(), "The field is unknown here, or its value is not of the expected kind.");
    }
}
