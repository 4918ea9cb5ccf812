package dev.hirenow.results.rest;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One score counts everywhere: people's ratings reach the list, its order, the questions and the decision's record. */
@QuarkusTest
class OverallScoreApiTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void takesOverridesIntoTheListAndTheDecision() {
        publishAndAwait(story, story.whole());

        override(story, "q1", 1);
        decide();

        JsonPath line = list(story.organisation(), "").setRootPath("items[0]");
        assertThat(line.getDouble("score")).isEqualTo(37.5);
        assertThat(line.getDouble("modelScore")).isEqualTo(62.5);
        assertThat(line.getString("scoredBy")).isEqualTo("AI_AND_PEOPLE");
        JsonPath decision =
                get(story.organisation(), path(story, "/decisions")).jsonPath().setRootPath("items[0]");
        assertThat(decision.getDouble("score")).isEqualTo(37.5);
        assertThat(decision.getDouble("modelScore")).isEqualTo(62.5);
    }

    @Test
    void takesScorecardsIntoTheList() {
        publishAndAwait(story, story.whole());

        rate("q1", 5);
        rate("q1", 2);

        assertThat(list(story.organisation(), "").getDouble("items[0].score")).isEqualTo(50);
    }

    @Test
    void keepsPeoplesRatingsWhenFactsArriveLater() {
        publishAndAwait(story, story.whole());
        override(story, "q1", 1);

        String until = detail(story).jsonPath().getString("answersUntil");
        publisher().publish(List.of(story.deadlineMoved(900)));
        await().atMost(PATIENCE)
                .until(() -> !until.equals(detail(story).jsonPath().getString("answersUntil")));

        assertThat(list(story.organisation(), "").getDouble("items[0].score")).isEqualTo(37.5);
    }

    @Test
    void namesTheOverridesThatCount() {
        publishAndAwait(story, story.whole());
        override(story, "q1", 1);
        override(story, "q2", 1);

        publisher().publish(List.of(story.submitted(2, 2, 2, 1)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(detail(story).jsonPath().getList("review.countingOverrides"))
                        .containsExactly(2));
    }

    @Test
    void takesNoRatingOfAnEarlierRecordingIntoOnesOwnScorecard() {
        publishAndAwait(story, story.whole());
        assertThat(reviewer()
                        .body("{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":5},"
                                + "{\"questionId\":\"q2\",\"criterionId\":\"c1\",\"rating\":4}]}")
                        .put(path(story, "/scorecards/mine"))
                        .statusCode())
                .isEqualTo(200);

        publisher().publish(List.of(story.submitted(2, 2, 2, 1)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(story.organisation(), path(story, "/scorecards/mine"))
                                .jsonPath()
                                .getList("ratings.questionId"))
                        .containsExactly("q2"));
    }

    @Test
    void sortsByTheScoreThatCounts() {
        // Of two equal scores the one of the later interview comes first.
        InterviewStory earlier = InterviewStory.in(story.organisation());
        InterviewStory later = InterviewStory.in(story.organisation());
        for (InterviewStory each : List.of(earlier, later)) {
            publishAndAwait(each, List.of(each.created(), each.submitted(1, 1, 2, 1), each.analyzed(1, 1, 62.5)));
        }

        override(later, "q1", 1);
        override(later, "q2", 1);

        assertThat(list(story.organisation(), "?sort=score&order=desc").getList("items.id"))
                .containsExactly(
                        earlier.interview().toString(), later.interview().toString());
    }

    @Test
    void putsIncompleteScoresAtTheEndUnlessToldOtherwise() {
        InterviewStory whole = InterviewStory.in(story.organisation());
        publishAndAwait(story, List.of(story.created(), story.submitted(1, 1, 1, 1), story.analyzed(1, 1, 95.0, 0.33)));
        publishAndAwait(whole, List.of(whole.created(), whole.submitted(1, 1, 1, 1), whole.analyzed(1, 1, 40.0, 1)));

        JsonPath last = list(story.organisation(), "?sort=score");
        JsonPath mixed = list(story.organisation(), "?sort=score&incomplete=mixed");

        assertThat(last.getList("items.score")).containsExactly(40f, 95f);
        assertThat(last.getList("items.complete")).containsExactly(true, false);
        assertThat(mixed.getList("items.score")).containsExactly(95f, 40f);
    }

    @Test
    void saysWhyAScoreIsNotComplete() {
        publishAndAwait(story, story.whole());

        JsonPath line = list(story.organisation(), "").setRootPath("items[0]");

        assertThat(line.getBoolean("complete")).isFalse();
        assertThat(line.getInt("assessed")).isEqualTo(2);
        assertThat(line.getString("gaps[0].reason")).isEqualTo("CORRUPT_RECORDING");
        assertThat(line.getInt("gaps[0].answers")).isEqualTo(1);
    }

    private void override(InterviewStory of, String question, int rating) {
        changed(
                of,
                "{\"questionId\":\"%s\",\"criterionId\":\"c1\",\"rating\":%d,\"reason\":\"Heard it.\"}"
                        .formatted(question, rating),
                "/overrides");
    }

    private void decide() {
        changed(story, "{\"decision\":\"HOLD\"}", "/decisions");
    }

    private void changed(InterviewStory of, String body, String path) {
        Response made = reviewer()
                .header("If-Match", detail(of).header("ETag"))
                .body(body)
                .post(path(of, path));
        assertThat(made.statusCode()).isEqualTo(201);
    }

    private void rate(String question, int rating) {
        String body = "{\"ratings\":[{\"questionId\":\"%s\",\"criterionId\":\"c1\",\"rating\":%d}]}"
                .formatted(question, rating);
        assertThat(reviewer().body(body).put(path(story, "/scorecards/mine")).statusCode())
                .isEqualTo(200);
    }

    private static String path(InterviewStory of, String rest) {
        return "/api/v1/results/" + of.interview() + rest;
    }

    private RequestSpecification reviewer() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", story.organisation()))
                .contentType("application/json");
    }
}
