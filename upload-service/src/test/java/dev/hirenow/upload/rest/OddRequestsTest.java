package dev.hirenow.upload.rest;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.odd.OddRequestsContract;

/** Sends malformed requests as recruiters and candidates of a separate organisation. */
@QuarkusTest
class OddRequestsTest extends OddRequestsContract {

    private static final String RECRUITER = "Bearer " + TestTokens.bearer("recruiter", "odd");

    private String position = "";
    private String interview = "";
    private String invitation = "";

    @BeforeEach
    void invite() {
        position = created("/api/v1/positions", DoorTest.position(2)).extract().path("id");
        ValidatableResponse invited =
                created("/api/v1/interviews", Map.of("positionId", position, "candidate", Map.of("name", "Ada")));
        interview = invited.extract().path("id");
        invitation = invited.extract().path("invitation.token");
    }

    @Override
    protected List<String> credentials() {
        return List.of(RECRUITER, "Invitation " + invitation);
    }

    @Override
    protected Map<String, List<String>> known() {
        return Map.of("id", List.of(interview, position), "question", List.of("q1", "q2"));
    }

    private static ValidatableResponse created(String path, Map<String, Object> body) {
        return RestAssured.given()
                .header("Authorization", RECRUITER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }
}
