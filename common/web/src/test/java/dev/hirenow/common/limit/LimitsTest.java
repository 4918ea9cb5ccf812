package dev.hirenow.common.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.problem.CommonProblemTypes;
import dev.hirenow.common.problem.Problem;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.odd.Refused;
import dev.hirenow.common.testing.odd.Wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

/** Requests that are rejected before an endpoint: too many of them, or malformed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class LimitsTest {

    // Limit of these tests' settings within 20 s.
    private static final int OF_AN_ADDRESS = 400;
    private static final int OF_A_CALLER = 100;
    private static final int WRONG = 200;

    /** An endpoint that always succeeds. */
    @Path("/limited")
    public static class Limited {

        /** A body with several members. */
        public record Body(int first, int second) {}

        @GET
        @PermitAll
        public String open() {
            return "here";
        }

        @GET
        @Path("signed-in")
        @RolesAllowed("operator")
        public String signedIn() {
            return "in";
        }

        @GET
        @Path("response")
        @PermitAll
        public jakarta.ws.rs.core.Response response() {
            return jakarta.ws.rs.core.Response.ok(new Body(1, 2)).build();
        }

        @POST
        @Path("body")
        @PermitAll
        @Consumes("application/json")
        public int read(@Nullable Body body) {
            if (body == null) {
                throw CommonProblemTypes.INVALID_REQUEST.because("A body is expected.");
            }
            return body.first();
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWait() {
        Refused refused =
                Refused.after(200, OF_AN_ADDRESS, _ -> from("203.0.113.1").get("/limited"));

        tooMany(refused.answer());
        from("203.0.113.2").get("/limited").then().statusCode(200);
    }

    @Test
    void aCallerWhoAsksTooOftenIsToldToWaitFromWhateverAddress() {
        String token = "Bearer " + TestTokens.bearer("operator");
        Refused refused = Refused.after(200, OF_A_CALLER, number -> from("198.51.100." + number % 250)
                .header("Authorization", token)
                .get("/limited/signed-in"));

        tooMany(refused.answer());
        from("198.51.100.252")
                .header("Authorization", "Bearer " + TestTokens.bearer("operator", "of-the-same-name"))
                .get("/limited/signed-in")
                .then()
                .statusCode(200);
    }

    @Test
    void anAddressThatTriesTokensIsToldToWait() {
        Refused refused = Refused.after(401, WRONG, _ -> wrong("203.0.113.3"));

        tooMany(refused.answer());
        wrong("203.0.113.4").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"first\":1,\"second\":2,\"first\":3}",
                "{\"first\":1,\"first\":3}",
                "{\"first\":1,\"second\":2,\"other\":{\"a\":1,\"a\":1}}"
            })
    void aBodyThatNamesAMemberTwiceIsNotRead(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/limited/body")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", endsWith("/invalid-request"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoRequestIsAProblem(String head, int status, String type) throws IOException {
        Wire.Answer answer = new Wire(RestAssured.port).send(bytes(head + "\r\n\r\n"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith(Problem.MEDIA_TYPE);
        assertThat(answer.body()).contains("/problems/" + type + "\"");
    }

    @Test
    void anEmptyBodyInChunksIsAnsweredLikeAnyOther() throws IOException {
        String head = "POST /limited/body HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        Wire wire = new Wire(RestAssured.port);

        Wire.Answer inChunks = wire.send(bytes(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
        Wire.Answer atOnce = wire.send(bytes(head + "Content-Length: 0\r\n\r\n"));

        assertThat(inChunks.status()).isEqualTo(400).isEqualTo(atOnce.status());
        assertThat(inChunks.body()).contains("/problems/invalid-request\"");
    }

    @ParameterizedTest
    @CsvSource({"'',200", "',',200", "'text/plain,,application/json',200", "';;;',400", "'a/b,;',400"})
    void anAcceptThatCannotBeReadIsNoFaultOfOurs(String accept, int status) throws IOException {
        Wire.Answer answer = new Wire(RestAssured.port)
                .send(bytes("GET /limited/response HTTP/1.1\r\nHost: x\r\nAccept: " + accept + "\r\n\r\n"));

        assertThat(answer.status()).isEqualTo(status);
    }

    private static byte[] bytes(String request) {
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("POST /limited/body HTTP/1.1\r\nContent-Length: abc", 400, "invalid-request"),
                Arguments.of("POST /limited/body HTTP/1.1\r\nContent-Length: -1", 400, "invalid-request"),
                Arguments.of(
                        "POST /limited/body HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
                        400,
                        "invalid-request"),
                Arguments.of("GET /" + "x".repeat(6_000) + " HTTP/1.1", 414, "address-too-long"),
                Arguments.of("GET /limited HTTP/1.1\r\nX-Long: " + "x".repeat(30_000), 431, "headers-too-large"),
                Arguments.of("GET /limited/..%2f../nowhere HTTP/1.1", 404, "not-found"),
                Arguments.of("GET /limited/%zz HTTP/1.1", 400, "invalid-request"),
                Arguments.of("GET /limited/a%0ab HTTP/1.1", 400, "invalid-request"),
                Arguments.of("GET /limited/a%00b HTTP/1.1", 400, "invalid-request"),
                Arguments.of("GET /limited/a%C2%85b HTTP/1.1", 400, "invalid-request"),
                Arguments.of("GET /limited/a%E2%80%A8b HTTP/1.1", 400, "invalid-request"),
                Arguments.of("FOO /limited HTTP/1.1\r\nHost: x", 405, "method-not-allowed"));
    }

    private static Response wrong(String client) {
        return from(client).header("Authorization", "Bearer made-up").get("/limited/signed-in");
    }

    private static RequestSpecification from(String client) {
        return given().header("X-Forwarded-For", client);
    }

    private static ValidatableResponse tooMany(Response answer) {
        return answer.then()
                .statusCode(429)
                .contentType(Problem.MEDIA_TYPE)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("type", endsWith("/too-many-requests"));
    }
}
