package dev.hirenow.results.rest;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestSignIn;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;
import dev.hirenow.results.testing.StubOwningServiceClient;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The record of the analysis service, with overrides added. */
@QuarkusTest
@QuarkusTestResource(TestSignIn.Resource.class)
@QuarkusTestResource(StubOwningServiceClient.class)
class RecordTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void comesWithTheOverridesOfItsSubmission() {
        publishAndAwait(story, story.whole());
        as("reviewer")
                .header("If-Match", detail(story).header("ETag"))
                .contentType("application/json")
                .body("{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":2,\"reason\":\"Too vague.\"}")
                .post("/api/v1/results/" + story.interview() + "/overrides")
                .then()
                .statusCode(201);

        Response record = as("auditor").get(path(1) + "?revision=1");

        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.jsonPath().getString("address"))
                .isEqualTo("/api/v1/analyses/" + story.interview() + "/submissions/1/record?revision=1");
        assertThat(record.jsonPath().getInt("overrides[0].rating")).isEqualTo(2);
        assertThat(record.jsonPath().getInt("overrides[0].proposed")).isEqualTo(4);
        assertThat(as("auditor").get(path(2)).jsonPath().getList("overrides")).isEmpty();
    }

    @Test
    void isForTheAuditorsOfTheOrganisationAlone() {
        publishAndAwait(story, story.whole());

        assertThat(as("reviewer").get(path(1)).statusCode()).isEqualTo(403);
        given().header("Authorization", "Bearer " + TestTokens.bearer("auditor"))
                .get(path(1))
                .then()
                .statusCode(404);
    }

    private RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(role, story.organisation()));
    }

    private String path(int submission) {
        return "/api/v1/results/" + story.interview() + "/submissions/" + submission + "/record";
    }
}
