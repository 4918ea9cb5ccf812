package dev.hirenow.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells callers as a problem that their body cannot be read, and where. */
public class UnreadableBodies {

    /** What cannot be read as JSON at all comes wrapped. */
    @ServerExceptionMapper
    public Response noJson(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException) {
            return Problems.INVALID_REQUEST.because("The body is not JSON.").toResponse();
        }
        Response answer = failure.getResponse();
        Problem.Builder problem = Problem.of(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> problem.withHeader(name, String.join(", ", values)));
        return problem.build().toResponse();
    }

    /** Also the narrower kinds, which others map too: the type of the problem shall be the same for all of them. */
    @ServerExceptionMapper({
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class
    })
    public Response wrongJson(MismatchedInputException failure) {
        return Problems.INVALID_REQUEST
                .at(field(failure), "The field is unknown here, or its value is not of the expected kind.")
                .toResponse();
    }

    private static String field(JsonMappingException failure) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
