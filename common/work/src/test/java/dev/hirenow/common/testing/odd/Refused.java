package dev.hirenow.common.testing.odd;

import java.util.function.IntFunction;

import io.restassured.response.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first request that was answered otherwise than those before it.
 *
 * @param answer to it
 */
public record Refused(Response answer) {

    // Time goes by meanwhile, in which more is allowed.
    private static final int PATIENCE = 4;

    /**
     * Asks again and again.
     *
     * @param status of the answers before
     * @param limit how many of them there are at least; never to be refused fails the test
     * @param request by its number
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
