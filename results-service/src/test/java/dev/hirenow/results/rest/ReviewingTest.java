package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ReviewingTest extends RunningService {

    private static final String REJECT = "{\"decision\":\"REJECT\",\"reason\":\" Not this time. \"}";

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @BeforeEach
    void interview() {
        publishAndAwait(story, story.whole());
    }

    @Test
    void decidesAndKeepsEveryDecisionOnRecord() {
        decide("{\"decision\":\"HOLD\"}", tag()).then().statusCode(201);
        decide(REJECT, tag()).then().statusCode(201);

        JsonPath audit = get(story.organisation(), path("/decisions")).jsonPath();

        assertThat(audit.getList("items.decision")).containsExactly("HOLD", "REJECT");
        assertThat(audit.getString("items[1].reason")).isEqualTo("Not this time.");
        assertThat(audit.getString("items[1].by")).isEqualTo("somebody-reviewer");
        assertThat(audit.getDouble("items[1].score")).isEqualTo(62.5);
        assertThat(audit.getDouble("items[1].modelScore")).isEqualTo(62.5);
        assertThat(detail(story).jsonPath().getString("review.decision")).isEqualTo("REJECT");
        assertThat(list(story.organisation(), "").getString("items[0].decision"))
                .isEqualTo("REJECT");
    }

    @Test
    void givesTheTagThatTheNextDecisionNeeds() {
        String next = decide("{\"decision\":\"HOLD\"}", tag()).header("ETag");

        assertThat(next).isEqualTo(tag());
    }

    @Test
    void refusesADecisionOnWhatHasChanged() {
        String seen = tag();
        decide("{\"decision\":\"ADVANCE\"}", seen).then().statusCode(201);

        problem(decide(REJECT, seen), 412, "changed-meanwhile");
        problem(decide(REJECT, "\"something-else\""), 412, "changed-meanwhile");
        problem(send("reviewer").body(REJECT).post(path("/decisions")), 428, "if-match-needed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"decision\":\"REJECT\"}|reason",
                "{\"decision\":\"REJECT\",\"reason\":\"  \"}|reason",
                "{\"decision\":\"PERHAPS\"}|decision",
                "{}|decision",
                "{\"decision\":\"HOLD\",\"colour\":1}|colour"
            })
    void namesWhatIsWrongWithADecision(String body, String field) {
        Response response = decide(body, tag());

        problem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    }

    @Test
    void letsOnlyReviewersDecide() {
        for (String role : new String[] {"recruiter", "auditor"}) {
            problem(send(role).header("If-Match", tag()).body(REJECT).post(path("/decisions")), 403, "not-allowed");
        }
        assertThat(list(story.organisation(), "").getString("items[0].decision"))
                .isNull();
    }

    @Test
    void takesOwnRatingsAndComputesTheirTotal() {
        JsonPath card = rate("{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":4}],"
                        + "\"note\":\"Clear.\"}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(card.getDouble("score")).isEqualTo(75);
        assertThat(card.getDouble("coverage")).isEqualTo(0.3333);
        assertThat(get(story.organisation(), path("/scorecards/mine"))
                        .jsonPath()
                        .getString("note"))
                .isEqualTo("Clear.");
        assertThat(detail(story).jsonPath().getDouble("review.score")).isEqualTo(75);
        assertThat(detail(story).jsonPath().getDouble("totals.score")).isEqualTo(62.5);
    }

    @Test
    void showsEachPersonsLatestRatings() {
        rate("{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":1}]}");
        rate("{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":5}]}");

        assertThat(get(story.organisation(), path("/scorecards")).jsonPath().getList("items.score"))
                .containsExactly(100f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ratings\":[]}|ratings",
                "{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c9\",\"rating\":4}]}|ratings[0]",
                "{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":0}]}|ratings[0].rating",
                "{\"ratings\":[{\"questionId\":\"q1\",\"criterionId\":\"c1\"}]}|ratings[0]",
                "{\"ratings\":[null]}|ratings[0]"
            })
    void namesWhatIsWrongWithRatings(String body, String field) {
        Response response = rate(body);

        problem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    }

    @Test
    void putsAnOverrideBesideTheModelsRating() {
        Response made = override(
                "{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":2,\"reason\":\" Too vague. \"}", tag());
        assertThat(made.statusCode()).isEqualTo(201);

        JsonPath detail = detail(story).jsonPath();
        assertThat(detail.getInt("review.overrides[0].rating")).isEqualTo(2);
        assertThat(detail.getInt("review.overrides[0].proposed")).isEqualTo(4);
        assertThat(detail.getString("review.overrides[0].by")).isEqualTo("somebody-reviewer");
        assertThat(detail.getString("review.overrides[0].reason")).isEqualTo("Too vague.");
        assertThat(detail.getInt("questions[0].criteria[0].rating")).isEqualTo(4);
        assertThat(detail.getDouble("totals.score")).isEqualTo(62.5);
        // q1 is worth 25 now, q2 still 75, and q3 has no score.
        assertThat(detail.getDouble("overall.score")).isEqualTo(50);
        assertThat(detail.getString("overall.scoredBy")).isEqualTo("AI_AND_PEOPLE");
        assertThat(detail.getDouble("questions[0].score")).isEqualTo(25);
        assertThat(detail.getDouble("questions[0].modelScore")).isEqualTo(62.5);
    }

    @Test
    void keepsEveryOverrideOnRecordAndCountsTheLast() {
        override("{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":1,\"reason\":\"No.\"}", tag());
        override("{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":5,\"reason\":\"Heard again.\"}", tag());

        assertThat(get(story.organisation(), path("/overrides")).jsonPath().getList("items.rating"))
                .containsExactly(1, 5);
        assertThat(detail(story).jsonPath().getDouble("questions[0].score")).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":2}|reason",
                "{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":6,\"reason\":\"r\"}|rating",
                "{\"questionId\":\"q1\",\"criterionId\":\"c9\",\"rating\":2,\"reason\":\"r\"}|criterionId",
                "{\"reason\":\"r\"}|rating"
            })
    void namesWhatIsWrongWithAnOverride(String body, String field) {
        Response response = override(body, tag());

        problem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    }

    @Test
    void takesOverridesFromReviewersWhoSawTheResult() {
        String body = "{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":2,\"reason\":\"r\"}";

        problem(send("auditor").header("If-Match", tag()).body(body).post(path("/overrides")), 403, "not-allowed");
        problem(override(body, "\"something-else\""), 412, "changed-meanwhile");
        problem(send("reviewer").body(body).post(path("/overrides")), 428, "if-match-needed");
    }

    @Test
    void showsEveryRevisionAndWhatChanged() {
        List<Fact> facts = new ArrayList<>(story.whole());
        facts.add(story.analyzed(1, 2, 70.0));
        publishAndAwait(story, facts);

        JsonPath revisions = get(story.organisation(), path("/revisions")).jsonPath();
        int count = revisions.getList("items").size();
        assertThat(revisions.getList("items.current"))
                .containsOnlyOnce(true)
                .last()
                .isEqualTo(true);
        assertThat(revisions.getDouble("items[" + (count - 1) + "].totals.score"))
                .isEqualTo(70);
        assertThat(revisions.getDouble("items[" + (count - 1) + "].change.score"))
                .isEqualTo(7.5);
        assertThat(revisions.getString("items[0].cause")).isEqualTo("FIRST");
        assertThat(detail(story).jsonPath().getList("revisions")).hasSize(count);

        JsonPath first = get(story.organisation(), path("/revisions/1/1")).jsonPath();
        assertThat(first.getDouble("revision.totals.score")).isEqualTo(62.5);
        assertThat(first.getBoolean("revision.current")).isFalse();
        assertThat(first.getString("answers[0].criteria[0].evidence[0].quote")).isEqualTo("I measured");
        problem(get(story.organisation(), path("/revisions/1/9")), 404, "not-found");
    }

    private Response override(String body, String ifMatch) {
        return send("reviewer").header("If-Match", ifMatch).body(body).post(path("/overrides"));
    }

    @Test
    void keepsNotes() {
        send("recruiter")
                .body("{\"text\":\"Call in March.\"}")
                .post(path("/notes"))
                .then()
                .statusCode(201);

        assertThat(detail(story).jsonPath().getList("review.notes.text")).containsExactly("Call in March.");
        problem(send("recruiter").body("{\"text\":\" \"}").post(path("/notes")), 400, "invalid-request");
        problem(send("recruiter").body("{").post(path("/notes")), 400, "invalid-request");
    }

    @Test
    void tellsTheRubricThatPeopleRateBy() {
        JsonPath json = detail(story).jsonPath();

        assertThat(json.getString("questions[2].rubric[0].name")).isEqualTo("Clarity");
        assertThat(json.getString("questions[2].rubric[0].anchors.'5'")).isEqualTo("concrete");
    }

    @Test
    void givesCaptionsForPlayers() {
        JsonPath json = detail(story).jsonPath();

        get(story.organisation(), json.getString("questions[0].captions"))
                .then()
                .statusCode(200)
                .contentType("text/vtt;charset=UTF-8");
        assertThat(get(story.organisation(), json.getString("questions[0].captions"))
                        .asString())
                .isEqualTo("WEBVTT\n\n00:00:00.000 --> 00:00:00.900\nI measured.\n");
        assertThat(json.getString("questions[2].captions")).isNull();
        problem(get(story.organisation(), path("/answers/q3/captions")), 404, "transcript-not-there");
    }

    @Test
    void listsThePositionsThatInterviewsWereHeldFor() {
        JsonPath json = get(story.organisation(), "/api/v1/results/positions").jsonPath();

        assertThat(json.getList("items.id")).containsExactly(story.position().toString());
        assertThat(json.getString("items[0].title")).isEqualTo("Engineer");
    }

    private String tag() {
        return detail(story).header("ETag");
    }

    private String path(String rest) {
        return "/api/v1/results/" + story.interview() + rest;
    }

    private Response decide(String body, String seen) {
        return send("reviewer").header("If-Match", seen).body(body).post(path("/decisions"));
    }

    private Response rate(String body) {
        return send("reviewer").body(body).put(path("/scorecards/mine"));
    }

    private RequestSpecification send(String role) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer(role, story.organisation()))
                .contentType("application/json");
    }
}
