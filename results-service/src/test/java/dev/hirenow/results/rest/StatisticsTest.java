package dev.hirenow.results.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Statistics say what the facts say, about one organisation's interviews of a period. */
@QuarkusTest
class StatisticsTest extends RunningService {

    private static final String DAY = "?from=2026-11-22&to=2026-11-22";

    private final String organisation = "org-" + UUID.randomUUID();
    private final UUID position = UuidV7Generator.next();

    @Test
    void countTheStepsTheTimesBetweenThemAndTheScores() {
        story(0).tell(List.of());
        story(10).tell(List.of("video"));
        story(20).tell(List.of("video", "submission"));
        Told complete = story(30).tell(List.of("video", "submission"), 1, 62.5, 1);
        story(40).tell(List.of("video", "submission"), 3, 100, 1);
        story(50).tell(List.of("video", "submission"), 11, 30, 0.66);
        changed(complete, "/decisions", "{\"decision\":\"HOLD\"}");

        JsonPath found = statistics(organisation, DAY);

        assertThat(found.getBoolean("complete")).isTrue();
        assertThat(found.getString("oldest")).isEqualTo("2026-11-22T09:00:00Z");
        assertThat(found.getList("funnel.step"))
                .containsExactly("INVITED", "STARTED", "SUBMITTED", "SCORED", "DECIDED");
        assertThat(found.getList("funnel.interviews")).containsExactly(6, 5, 4, 3, 1);
        assertThat(found.getList("funnel.few")).containsExactly(false, false, true, true, true);
        assertThat(found.getList("times.to")).containsExactly("STARTED", "SUBMITTED", "SCORED", "DECIDED");
        assertThat(found.getList("times.interviews")).containsExactly(5, 4, 3, 1);
        assertThat(found.getList("times.few")).containsExactly(false, true, true, true);
        assertThat(found.getDouble("times[0].medianSeconds")).isEqualTo(11);
        assertThat(found.getDouble("times[1].medianSeconds")).isEqualTo(89);
        assertThat(found.getDouble("times[2].medianSeconds")).isEqualTo(13);
        // Between 13 and 21 seconds, at four fifths of the way.
        assertThat(found.getDouble("times[2].p90Seconds")).isEqualTo(19.4);
        assertThat(found.getInt("scores.interviews")).isEqualTo(2);
        assertThat(found.getInt("scores.incomplete")).isEqualTo(1);
        assertThat(found.getList("scores.bins.interviews")).containsExactly(0, 0, 0, 0, 0, 0, 1, 0, 0, 1);
        assertThat(found.getList("criteria")).isEmpty();
    }

    @Test
    void showTheRatingsThatCountForEachCriterionOfAPosition() {
        Told overridden = story(0).tell(List.of("video", "submission"), 1, 75, 1);
        story(10).tell(List.of("video", "submission"), 1, 75, 1);
        elsewhere(20).tell(List.of("video", "submission"), 1, 75, 1);
        changed(
                overridden,
                "/overrides",
                "{\"questionId\":\"q1\",\"criterionId\":\"c1\",\"rating\":1,\"reason\":\"Heard it.\"}");

        JsonPath found = statistics(organisation, DAY + "&position=" + position);

        assertThat(found.getString("position")).isEqualTo(position.toString());
        assertThat(found.getInt("funnel[0].interviews")).isEqualTo(2);
        assertThat(found.getList("criteria.questionId")).containsExactly("q1", "q2");
        assertThat(found.getList("criteria.name")).containsExactly("Clarity", "Clarity");
        assertThat(found.getList("criteria[0].ratings")).containsExactly(1, 0, 0, 1, 0);
        assertThat(found.getList("criteria[1].ratings")).containsExactly(0, 0, 0, 2, 0);
        assertThat(found.getList("criteria.few")).containsExactly(true, true);
    }

    @Test
    void countEachStepWhenItWasFirstTaken() {
        InterviewStory story = InterviewStory.in(organisation).forPosition(position);
        publishAndAwait(
                story,
                List.of(
                        story.created(),
                        story.video("q1", 1),
                        story.video("q1", 2),
                        story.submitted(1, 1, 2, 1),
                        story.analyzed(1, 1, 62.5),
                        story.submitted(2, 2, 2, 1),
                        story.analyzed(2, 1, 80.0)));

        JsonPath found = statistics(organisation, DAY);

        assertThat(found.getList("funnel.interviews")).containsExactly(1, 1, 1, 1, 0);
        assertThat(found.getDouble("times[0].medianSeconds")).isEqualTo(11);
        assertThat(found.getDouble("times[1].medianSeconds")).isEqualTo(89);
        assertThat(found.getDouble("times[2].medianSeconds")).isEqualTo(11);
    }

    @Test
    void areOfOneOrganisationAndOneTimeOnly() {
        story(0).tell(List.of("video"));

        assertThat(statistics("org-" + UUID.randomUUID(), DAY).getInt("funnel[0].interviews"))
                .isZero();
        assertThat(statistics(organisation, "?from=2026-11-23&to=2026-11-24").getInt("funnel[0].interviews"))
                .isZero();
        assertThat(statistics(organisation, "?from=2025-12-01&to=2026-11-22").getInt("funnel[0].interviews"))
                .isOne();
    }

    @Test
    void areEmptyWithoutInterviews() {
        JsonPath found = statistics(organisation, DAY + "&position=" + position);

        assertThat(found.getString("oldest")).isNull();
        assertThat(found.getList("funnel.interviews")).containsOnly(0).hasSize(5);
        assertThat(found.getList("times.medianSeconds")).containsOnlyNulls().hasSize(4);
        assertThat(found.getList("scores.bins.interviews")).containsOnly(0).hasSize(10);
        assertThat(found.getList("criteria")).isEmpty();
    }

    @Test
    void areOfTheLast90DaysUnlessAskedOtherwise() {
        assertThat(statistics(organisation, "?to=2026-11-30").getString("from")).isEqualTo("2026-09-02");
    }

    @ParameterizedTest
    @CsvSource({
        "position, ?position=abc",
        "from, ?from=yesterday",
        "to, ?to=2026-02-30",
        "to, ?to=-999999999-01-01",
        "from, ?from=2026-11-23&to=2026-11-22",
        "from, ?from=2025-11-22&to=2026-11-23"
    })
    void nameTheParameterAtFault(String field, String query) {
        Response response = get(organisation, "/api/v1/results/statistics" + query);

        problem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("field")).isEqualTo(field);
    }

    private static JsonPath statistics(String organisation, String query) {
        return get(organisation, "/api/v1/results/statistics" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Told story(int second) {
        return new Told(InterviewStory.in(organisation).forPosition(position).at(second));
    }

    private Told elsewhere(int second) {
        return new Told(InterviewStory.in(organisation).at(second));
    }

    private void changed(Told told, String path, String body) {
        RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", organisation))
                .header("If-Match", detail(told.story).header("ETag"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/results/" + told.story.interview() + path)
                .then()
                .statusCode(201);
    }

    /** An interview whose facts are published up to a step. */
    private final class Told {

        private final InterviewStory story;

        Told(InterviewStory story) {
            this.story = story;
        }

        Told tell(List<String> steps) {
            publishAndAwait(story, facts(steps));
            return this;
        }

        Told tell(List<String> steps, int revision, double score, double coverage) {
            List<Fact> facts = new ArrayList<>(facts(steps));
            facts.add(story.analyzed(1, revision, score, coverage));
            publishAndAwait(story, facts);
            return this;
        }

        private List<Fact> facts(List<String> steps) {
            List<Fact> facts = new ArrayList<>(List.of(story.created()));
            if (steps.contains("video")) {
                facts.add(story.video("q1", 1));
                facts.add(story.video("q2", 2));
            }
            if (steps.contains("submission")) {
                facts.add(story.submitted(1, 1, 2, 1));
            }
            return facts;
        }
    }
}
