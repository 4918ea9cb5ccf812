package dev.hirenow.results.rest;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the settings demand it, nobody rejects without having watched. */
@QuarkusTest
@TestProfile(RejectionNeedsWatchingTest.Demanding.class)
class RejectionNeedsWatchingTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void refusesARejectionUntilEnoughWasWatched() {
        publishAndAwait(story, story.whole());

        Response refused = decide("REJECT");

        problem(refused, 409, "not-watched-enough");
        assertThat(refused.jsonPath().getInt("watchedSeconds")).isZero();
        assertThat(refused.jsonPath().getInt("neededSeconds")).isEqualTo(10);
        assertThat(refused.jsonPath().getList("unwatched")).containsExactly("q1", "q2", "q3");
        decide("HOLD").then().statusCode(201);

        watch("q1", 8_000);
        watch("q2", 3_000);
        assertThat(decide("REJECT").jsonPath().getList("unwatched")).containsExactly("q3");
        watch("q3", 500);
        decide("REJECT").then().statusCode(201);
    }

    private void watch(String question, int millis) {
        caller().body("{\"entries\":[{\"kind\":\"WATCHED\",\"question\":\"" + question + "\",\"fromMs\":0,\"toMs\":"
                        + millis + "}]}")
                .post("/api/v1/results/" + story.interview() + "/oversight")
                .then()
                .statusCode(204);
    }

    private Response decide(String decision) {
        return caller().header("If-Match", "*")
                .body("{\"decision\":\"" + decision + "\",\"reason\":\"too vague\"}")
                .post("/api/v1/results/" + story.interview() + "/decisions");
    }

    private RequestSpecification caller() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", story.organisation()))
                .contentType("application/json");
    }

    /** Ten seconds, and each answer. */
    public static final class Demanding implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hirenow.results.rejection-needs-seconds", "10",
                    "hirenow.results.rejection-needs-each-answer", "true");
        }
    }
}
