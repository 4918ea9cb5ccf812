package dev.hirenow.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers unreadable bodies with a problem that names the place. */
public class UnreadableBodyMapper {

    /** The REST layer wraps the exception if the body is no JSON at all. */
    @ServerExceptionMapper
    public Response noJson(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException) {
            return CommonProblemTypes.INVALID_REQUEST
                    .because("The body is not JSON.")
                    .toResponse();
        }
        Response answer = failure.getResponse();
        Problem.Builder problem = Problem.of(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> problem.withHeader(name, String.join(", ", values)));
        return problem.build().toResponse();
    }

    /** Includes the subclasses that Quarkus maps too, so that all of them have the same problem type. */
    @ServerExceptionMapper({
        MismatchedInputException.class,
        InvalidFormatException.class,
        UnrecognizedPropertyException.class
    })
    public Response wrongJson(MismatchedInputException failure) {
        return CommonProblemTypes.INVALID_REQUEST
                .at(field(failure), "This field is unknown, or its value has the wrong type.")
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
