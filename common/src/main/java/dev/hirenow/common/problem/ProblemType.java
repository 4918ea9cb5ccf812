package dev.hirenow.common.problem;

import java.net.URI;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;

/**
 * A documented kind of error (RFC 9457). Each one has its entry in {@code docs/problems.md}.
 *
 * @param name last part of the type URI
 * @param status HTTP status
 * @param title short and the same for each occurrence
 */
public record ProblemType(String name, int status, String title) {

    private static final String BASE = "https://hirenow.dev/problems/";

    /** The type URI. */
    public URI uri() {
        return URI.create(BASE + name);
    }

    /** The problem as an exception that ends the request; {@code detail} never holds a candidate's words. */
    public HttpProblem because(String detail) {
        return with(detail).build();
    }

    /** The same, naming the field of the request that is at fault. */
    public HttpProblem at(String field, String reason) {
        return with(reason).with("field", field).build();
    }

    /** To add headers or members. */
    public HttpProblem.Builder with(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withTitle(title)
                .withStatus(
                        Response.Status.fromStatusCode(status) == null
                                ? unlisted()
                                : Response.Status.fromStatusCode(status))
                .withDetail(detail);
    }

    private Response.StatusType unlisted() {
        return new Response.StatusType() {
            @Override
            public int getStatusCode() {
                return status;
            }

            @Override
            public Response.Status.Family getFamily() {
                return Response.Status.Family.familyOf(status);
            }

            @Override
            public String getReasonPhrase() {
                return title;
            }
        };
    }
}
