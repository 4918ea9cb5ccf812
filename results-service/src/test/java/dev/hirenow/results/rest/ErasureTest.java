package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.report.Projection;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What remains of an erased interview's results and review. */
@QuarkusTest
class ErasureTest extends RunningService {

    private static final List<String> TABLES = List.of(
            "report",
            "report_fact",
            "report_detail",
            "candidate_word",
            "transcript_search",
            "interview_tag",
            "oversight_entry",
            "review_entry",
            "export_record");

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Inject
    Projection projection;

    @Inject
    Pool pool;

    @Test
    void removesReportNotesAndWhatItIsFoundBy() {
        publishAndAwait(story, story.whole());
        RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", story.organisation()))
                .header("If-Match", detail(story).header("ETag"))
                .contentType("application/json")
                .body("{\"decision\":\"HOLD\"}")
                .post("/api/v1/results/" + story.interview() + "/decisions")
                .then()
                .statusCode(201);
        RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("recruiter", story.organisation()))
                .contentType("application/json")
                .body("{\"entries\":[{\"kind\":\"OPENED\"}]}")
                .post("/api/v1/results/" + story.interview() + "/oversight")
                .then()
                .statusCode(204);
        RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("recruiter", story.organisation()))
                .contentType("application/json")
                .body("{\"tags\":[\"second round\"]}")
                .put("/api/v1/results/" + story.interview() + "/tags")
                .then()
                .statusCode(200);
        get(story.organisation(), "/api/v1/results/" + story.interview() + "/export")
                .then()
                .statusCode(200);

        erase();

        problem(detail(story), 404, "not-found");
        assertThat(list(story.organisation(), "").getList("items")).isEmpty();
        assertThat(TABLES).allSatisfy(table -> assertThat(left(table)).as(table).isZero());
        assertThat(removed()).contains("\"reports\":1", "\"decisionsAndNotes\":1", "\"searchWords\":");
    }

    @Test
    void newsThatComeLateFindNothingToDo() {
        InterviewStory other = InterviewStory.in(story.organisation());
        erase();

        projection
                .store(Stream.concat(story.whole().stream(), other.whole().stream())
                        .toList())
                .await()
                .atMost(PATIENCE);

        assertThat(TABLES).allSatisfy(table -> assertThat(left(table)).as(table).isZero());
        detail(other).then().statusCode(200);
    }

    private void erase() {
        publisher().publish(List.of(new InterviewErased(story.interview(), story.organisation(), Instant.now())));
        await().atMost(PATIENCE).until(() -> !removed().isEmpty());
    }

    private String removed() {
        return pool
                .preparedQuery("select removed from erasure where interview_id = $1 and removed_at is not null")
                .execute(Tuple.of(story.interview()))
                .await()
                .atMost(PATIENCE)
                .stream()
                .map(row -> row.getString(0))
                .findFirst()
                .orElse("");
    }

    private int left(String table) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery("select set_config('hirenow.organisation', $1, true)")
                        .execute(Tuple.of(story.organisation()))
                        .chain(() -> connection
                                .preparedQuery("select 1 from " + table + " where interview_id = $1")
                                .execute(Tuple.of(story.interview()))))
                .await()
                .atMost(PATIENCE)
                .size();
    }
}
