package dev.hirenow.upload.rest;

import java.net.ConnectException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.hirenow.common.problem.Problems;
import dev.hirenow.upload.answer.VideoStoreAway;

/** Failures that are not outcomes of a use case. */
class Failures {

    // Before the mappers of quarkus-resteasy-problem, which have 4999 and give no type.
    private static final int FIRST = 500;
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

    // What cannot be read as JSON at all comes wrapped.
    @ServerExceptionMapper(value = WebApplicationException.class, priority = FIRST)
    Response noJson(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException) {
            return Problems.INVALID_REQUEST.because("The body is not JSON.").toResponse();
        }
        Response answer = failure.getResponse();
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(answer.getStatusInfo())
                .withTitle(answer.getStatusInfo().getReasonPhrase());
        answer.getStringHeaders().forEach((name, values) -> problem.withHeader(name, String.join(", ", values)));
        return problem.build().toResponse();
    }

    private static Response away(String detail) {
        return Problems.UNAVAILABLE
                .with(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build()
                .toResponse();
    }

    // Also the narrower kinds, which others map too: the type of the problem shall be the same for all of them.
    @ServerExceptionMapper(
            value = {MismatchedInputException.class, InvalidFormatException.class, UnrecognizedPropertyException.class},
            priority = FIRST)
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
