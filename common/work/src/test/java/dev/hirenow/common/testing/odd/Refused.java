package dev.hirenow.common.testing.odd;

import java.util.function.IntFunction;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first response whose status differs from those before it.
 *
 * @param answer that response
 */
public record Refused(Response answer) {

    // Further requests become available while the test runs.
    private static final int PATIENCE = 4;

    /**
     * Repeats a request until it is refused.
     *
     * @param status status of the responses before
     * @param limit minimum number of them; the test fails if no request is refused
     * @param request makes the request with this number
     */
    public static Refused after(int status, int limit, IntFunction<Response> request) {
        for (int number = 0; number < PATIENCE * limit; number++) {
            Response answer = request.apply(number);
            if (answer.statusCode() != status) {
                assertThat(number).as("requests before the refusal").isGreaterThanOrEqualTo(limit);
                return new Refused(answer);
            }
        }
        throw new AssertionError("not refused within " + PATIENCE * limit + " requests");
    }
}
