package dev.hirenow.upload.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.Management;
import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Tests every endpoint of the OpenAPI document, so that none is forgotten. */
@QuarkusTest
class EndpointSecurityTest extends DoorTest {

    /**
     * An operation of the OpenAPI document.
     *
     * @param method in lower case
     * @param path with ids filled in
     * @param description as published
     */
    record Endpoint(String method, String path, JsonObject description) {

        boolean forCandidates() {
            return description.getJsonArray("security").encode().contains("invitation");
        }

        int answer(RequestSpecification request) {
            RequestSpecification withBody = method.equals("get")
                    ? request
                    : request.contentType(ContentType.JSON).body("{}");
            return withBody.request(method.toUpperCase(Locale.ROOT), path).statusCode();
        }
    }

    @Test
    void asksEverybodyWhoTheyAre() {
        assertThat(endpoints()).hasSizeGreaterThan(12).allSatisfy(endpoint -> {
            assertThat(endpoint.answer(given())).as("%s", endpoint).isEqualTo(401);
            assertThat(endpoint.answer(given().header("Authorization", "Bearer made-up")))
                    .as("%s", endpoint)
                    .isEqualTo(401);
            assertThat(endpoint.answer(given().header("Authorization", "Invitation made-up")))
                    .as("%s", endpoint)
                    .isEqualTo(401);
        });
    }

    @Test
    void takesNoIdToken() {
        RequestSpecification request = given().header("Authorization", "Bearer " + TestTokens.idToken("recruiter"));

        request.get("/api/v1/positions").then().statusCode(401).contentType(PROBLEM);
    }

    @Test
    void turnsAwayWhoeverHasAnotherRole() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            String role = endpoint.forCandidates() ? "recruiter" : "auditor";
            RequestSpecification request = given().header("Authorization", "Bearer " + TestTokens.bearer(role));
            assertThat(endpoint.answer(request)).as("%s", endpoint).isEqualTo(403);
        });
    }

    @Test
    void turnsAwayCandidatesFromWhatIsNotTheirs() {
        Invited invited = invite(1);

        assertThat(endpoints())
                .filteredOn(endpoint -> !endpoint.forCandidates())
                .allSatisfy(endpoint -> assertThat(
                                endpoint.answer(given().header("Authorization", "Invitation " + invited.token())))
                        .as("%s", endpoint)
                        .isEqualTo(401));
    }

    @Test
    void turnsAwayATokenWithoutAnOrganisation() {
        given().header("Authorization", "Bearer " + TestTokens.withoutOrganisation("recruiter"))
                .get("/api/v1/positions")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("https://hirenow.dev/problems/no-organisation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme/other", "..", "../other", "ac\nme"})
    void turnsAwayAnOrganisationWhoseNameLeadsElsewhere(String organisation) {
        given().header("Authorization", "Bearer " + TestTokens.bearer("recruiter", organisation))
                .get("/api/v1/positions")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("https://hirenow.dev/problems/organisation-unusable"));
    }

    @Test
    void saysWhyAsAProblem() {
        given().get("/api/v1/positions").then().statusCode(401).contentType(PROBLEM);
        given().header("Authorization", "Bearer " + TestTokens.bearer("auditor"))
                .get("/api/v1/positions")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @Test
    void describesEachOperationWithItsProblemsAndItsKeyHolder() {
        assertThat(endpoints()).allSatisfy(endpoint -> {
            JsonObject description = endpoint.description();
            assertThat(description.getString("summary")).as("%s", endpoint).isNotBlank();
            assertThat(description.getString("operationId")).as("%s", endpoint).isNotBlank();
            assertThat(description.getJsonArray("security")).as("%s", endpoint).isNotEmpty();
            assertThat(description.getJsonObject("responses").fieldNames())
                    .as("%s", endpoint)
                    .anyMatch(status -> status.startsWith("2"));
        });
    }

    private static List<Endpoint> endpoints() {
        JsonObject api = new JsonObject(Management.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        return api.getJsonObject("paths").stream()
                .flatMap(EndpointSecurityTest::operations)
                .toList();
    }

    private static Stream<Endpoint> operations(Map.Entry<String, Object> path) {
        String filled = path.getKey()
                .replace("{question}", "q1")
                .replaceAll("[{][a-z]+[}]", "0190a000-0000-7000-8000-000000000000");
        return ((JsonObject) path.getValue())
                .stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .map(operation -> new Endpoint(operation.getKey(), filled, (JsonObject) operation.getValue()));
    }
}
