package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** What HR reads after the first submission: questions may be reopened, and HR may request new scores. */
@QuarkusTest
class FurtherSubmissionsTest extends RunningService {

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Test
    void saysWhichQuestionsAreOpenAgainAndUntilWhen() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.reopened(1, 150, "q1", "q3"));
        publishAndAwait(story, facts);

        JsonPath json = detail(story).jsonPath();

        assertThat(json.getString("state")).isEqualTo("REOPENED");
        assertThat(json.getString("waitsFor")).isEqualTo("the candidate to answer again");
        assertThat(json.getList("reopened.questions")).containsExactly("q1", "q3");
        assertThat(json.getString("reopened.answersUntil")).isEqualTo("2026-12-09T17:40:00Z");
        assertThat(json.getString("answersUntil")).isEqualTo("2026-12-09T17:40:00Z");
        assertThat(json.getDouble("totals.score")).isEqualTo(62.5);
    }

    @Test
    void saysWhenTheCandidateSubmittedAfterHrAskedForNewScores() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.askedAgain(2, 5_000, 1, 2, 1));
        publishAndAwait(story, facts);

        JsonPath json = detail(story).jsonPath();

        assertThat(json.getInt("submission")).isEqualTo(2);
        assertThat(json.getString("submittedAt")).isEqualTo("2026-11-22T09:01:40Z");
    }

    @Test
    void listsReopenedInterviewsByTheirStateAndNotAsScored() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.reopened(1, 150, "q3"));
        publishAndAwait(story, facts);

        JsonPath json = list(story.organisation(), "?state=REOPENED");

        assertThat(json.getList("items.id")).containsExactly(story.interview().toString());
        assertThat(json.getDouble("items[0].score")).isEqualTo(62.5);
        assertThat(list(story.organisation(), "?state=ANALYZED").getList("items"))
                .isEmpty();
    }

    @Test
    void sortsByWhenCandidatesSubmittedAndNotByWhenHrAskedForNewScores() {
        InterviewStory later = InterviewStory.in(story.organisation()).at(50);
        List<Fact> askedAgain = new ArrayList<>(story.whole());
        askedAgain.add(story.askedAgain(2, 5_000, 1, 2, 1));
        publishAndAwait(story, askedAgain);
        publishAndAwait(later, later.whole());

        JsonPath json = list(story.organisation(), "?sort=submitted&order=desc");

        assertThat(json.getList("items.id"))
                .containsExactly(later.interview().toString(), story.interview().toString());
        assertThat(json.getString("items[1].submittedAt")).isEqualTo("2026-11-22T09:01:40Z");
    }

    @Test
    void decidesWhileTheCandidateMayAnswerAgain() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.reopened(1, 150, "q3"));
        publishAndAwait(story, facts);

        RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", story.organisation()))
                .header("If-Match", detail(story).header("ETag"))
                .contentType("application/json")
                .body("{\"decision\":\"ADVANCE\"}")
                .post("/api/v1/results/" + story.interview() + "/decisions")
                .then()
                .statusCode(201);

        assertThat(detail(story).jsonPath().getString("state")).isEqualTo("REOPENED");
        assertThat(list(story.organisation(), "?state=REOPENED").getString("items[0].decision"))
                .isEqualTo("ADVANCE");
    }
}
