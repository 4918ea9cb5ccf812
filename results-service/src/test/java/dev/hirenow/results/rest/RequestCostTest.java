package dev.hirenow.results.rest;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.DatabaseTraffic;
import dev.hirenow.common.testing.DatabaseWork;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Round trips and statements of a request, counted on the wire. A read pipelines begin, the organisation, its query and
 * commit.
 */
@QuarkusTest
class RequestCostTest extends RunningService {

    private static final int READ = 4;

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    DatabaseTraffic traffic;

    @BeforeEach
    void tell() {
        publishAndAwait(story, story.whole());
    }

    // The detail made for the first reader serves all others; facts are not read again.
    @Test
    void readsADetailInOneRoundTrip() {
        DatabaseWork work = traffic.of(() -> detail(story).then().statusCode(200));

        costs(work, 1, READ);
        assertThat(work.statements()).noneMatch(statement -> statement.contains("report_fact"));
    }

    @Test
    void saysThatNothingChangedInOneRoundTrip() {
        String tag = detail(story).header("ETag");

        DatabaseWork work = traffic.of(() -> request()
                .header("If-None-Match", tag)
                .get("/api/v1/results/" + story.interview())
                .then()
                .statusCode(304));

        costs(work, 1, READ);
        assertThat(work.statements()).noneMatch(statement -> statement.contains("report_fact"));
    }

    // The lookup of the stored detail; begin, the organisation, facts, entries and commit; then storing the
    // new detail.
    @Test
    void makesADetailOnceForEachChange() {
        DatabaseWork work = traffic.ofPrepared(() -> {
            note();
            return () -> detail(story).then().statusCode(200);
        });

        costs(work, 5, 15);
    }

    @Test
    void listsInOneRoundTrip() {
        costs(traffic.of(() -> list(story.organisation(), "")), 1, READ);
    }

    // The record of the export (begin; the organisation and the row; commit), each page, and the number of lines like
    // the record.
    @Test
    void exportsAPageOfTheListInSevenRoundTrips() {
        DatabaseWork work = traffic.of(
                () -> get(story.organisation(), "/api/v1/results/export").then().statusCode(200));

        costs(work, 7, 4 + READ + 4);
    }

    // The detail made for all readers, and the record of the export.
    @Test
    void exportsAnInterviewInFourRoundTrips() {
        detail(story);

        DatabaseWork work =
                traffic.of(() -> get(story.organisation(), "/api/v1/results/" + story.interview() + "/export")
                        .then()
                        .statusCode(200));

        costs(work, 4, READ + 4);
    }

    // Begin; the organisation, the lock and the file; the entry, its effects and its fact for others; commit.
    @Test
    void decidesInFourRoundTrips() {
        DatabaseWork work = traffic.ofPrepared(() -> {
            String tag = detail(story).header("ETag");
            return () -> request()
                    .header("If-Match", tag)
                    .contentType("application/json")
                    .body("{\"decision\":\"HOLD\"}")
                    .post("/api/v1/results/" + story.interview() + "/decisions")
                    .then()
                    .statusCode(201);
        });

        costs(work, 4, 10);
    }

    private void note() {
        Response noted = request()
                .contentType("application/json")
                .body("{\"text\":\"Asked for a second opinion.\"}")
                .post("/api/v1/results/" + story.interview() + "/notes");
        noted.then().statusCode(201);
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .header("Authorization", "Bearer " + TestTokens.bearer("reviewer", story.organisation()));
    }

    private static void costs(DatabaseWork work, int roundTrips, int statements) {
        assertThat(work.roundTrips()).as(work.toString()).isEqualTo(roundTrips);
        assertThat(work.statements()).as(work.toString()).hasSize(statements);
    }
}
