package dev.hirenow.results.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.results.testing.InterviewStory;
import dev.hirenow.results.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who looked at what, as a chain that shows when it was tampered with. */
@QuarkusTest
class OversightTest extends RunningService {

    private static final String WATCHED = "{\"kind\":\"WATCHED\",\"question\":\"q1\",\"fromMs\":0,\"toMs\":9000}";
    private static final String OPENED = "{\"kind\":\"OPENED\"}";

    private final InterviewStory story = InterviewStory.in("org-" + UUID.randomUUID());

    @Inject
    Pool pool;

    @BeforeEach
    void interview() {
        publishAndAwait(story, story.whole());
    }

    @Test
    void tellsAuditorsWhoLookedAtWhatAndWhen() {
        add("reviewer", OPENED, "{\"kind\":\"SCORES_SHOWN\"}").then().statusCode(204);
        add("recruiter", WATCHED, "{\"kind\":\"QUOTE_OPENED\",\"question\":\"q2\",\"fromMs\":250}")
                .then()
                .statusCode(204);

        JsonPath ledger = ledger();

        assertThat(ledger.getList("items.number")).containsExactly(1, 2, 3, 4);
        assertThat(ledger.getList("items.kind")).containsExactly("OPENED", "SCORES_SHOWN", "WATCHED", "QUOTE_OPENED");
        assertThat(ledger.getList("items.by"))
                .containsExactly("somebody-reviewer", "somebody-reviewer", "somebody-recruiter", "somebody-recruiter");
        assertThat(ledger.getInt("items[2].toMs")).isEqualTo(9000);
        assertThat(ledger.getBoolean("intact")).isTrue();
        assertThat(ledger.getMap("")).containsEntry("firstBroken", null);
    }

    @Test
    void noticesAnEntryThatTheOwnerOfTheTablesChanged() {
        add("reviewer", OPENED, WATCHED, OPENED);
        TableOwner.execute("alter table oversight_entry disable trigger kept");
        TableOwner.execute("update oversight_entry set to_ms = 90000 where number = 2 and interview_id = '"
                + story.interview() + "'");
        TableOwner.execute("alter table oversight_entry enable trigger kept");

        assertThat(ledger().getBoolean("intact")).isFalse();
        assertThat(ledger().getInt("firstBroken")).isEqualTo(2);
    }

    @Test
    void keepsEntriesFromTheServiceItself() {
        add("reviewer", OPENED);

        for (String statement : List.of(
                "update oversight_entry set name = 'x' where interview_id = $1",
                "delete from oversight_entry where interview_id = $1")) {
            assertThatThrownBy(() -> pool.withTransaction(connection -> connection
                                    .preparedQuery("select set_config('hirenow.organisation', $1, true)")
                                    .execute(Tuple.of(story.organisation()))
                                    .chain(() ->
                                            connection.preparedQuery(statement).execute(Tuple.of(story.interview()))))
                            .await()
                            .atMost(PATIENCE))
                    .hasMessageMatching("(?s).*(permission denied|kept as they are).*");
        }
    }

    @Test
    void staysOneChainWhenManyLookAtOnce() {
        List<CompletableFuture<Integer>> sent = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> add("reviewer", OPENED, WATCHED).statusCode()))
                .toList();

        assertThat(sent).allSatisfy(status -> assertThat(status.join()).isEqualTo(204));
        assertThat(ledger().getBoolean("intact")).isTrue();
        assertThat(ledger().getList("items")).hasSize(40);
    }

    @Test
    void isExportedOnRecord() {
        add("reviewer", WATCHED);

        Response file = as("auditor", story.organisation()).get(path() + ".csv");

        file.then().statusCode(200).contentType("text/csv");
        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",WATCHED,q1,0,9000,");
        assertThat(as("auditor", story.organisation())
                        .get("/api/v1/results/exports")
                        .jsonPath()
                        .getList("items.interviewId"))
                .contains(story.interview().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"kind\":\"SEEN\"}",
                "{\"kind\":\"WATCHED\",\"question\":\"q1\",\"fromMs\":5,\"toMs\":5}",
                "{\"kind\":\"WATCHED\",\"question\":\"q1\",\"fromMs\":-1,\"toMs\":5}",
                "{\"kind\":\"WATCHED\",\"question\":\"q1\",\"fromMs\":0,\"toMs\":86400001}",
                "{\"kind\":\"WATCHED\",\"fromMs\":0,\"toMs\":5}",
                "{\"kind\":\"QUOTE_OPENED\",\"question\":\" \",\"fromMs\":0}",
            })
    void refusesWhatCannotHaveBeenLookedAt(String entry) {
        Response refused = add("reviewer", entry);

        problem(refused, 400, "invalid-request");
        assertThat(refused.jsonPath().getString("field")).startsWith("entries");
        assertThat(ledger().getList("items")).isEmpty();
    }

    @Test
    void refusesMoreThanFiftyAtOnce() {
        String[] entries = IntStream.range(0, 51).mapToObj(_ -> OPENED).toArray(String[]::new);

        problem(add("reviewer", entries), 400, "invalid-request");
    }

    @Test
    void belongsToOneOrganisationAndToAuditors() {
        add("reviewer", OPENED);
        String elsewhere = story.organisation() + "-other";

        problem(as("auditor", elsewhere).get(path()), 404, "not-found");
        problem(as("auditor", elsewhere).get(path() + ".csv"), 404, "not-found");
        problem(send(as("reviewer", elsewhere), OPENED), 404, "not-found");
        problem(as("reviewer", story.organisation()).get(path()), 403, "not-allowed");
        assertThat(ledger().getList("items")).hasSize(1);
    }

    private Response add(String role, String... entries) {
        return send(as(role, story.organisation()), entries);
    }

    private Response send(RequestSpecification caller, String... entries) {
        return caller.contentType("application/json")
                .body("{\"entries\":[" + String.join(",", entries) + "]}")
                .post(path());
    }

    private JsonPath ledger() {
        return as("auditor", story.organisation())
                .get(path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String path() {
        return "/api/v1/results/" + story.interview() + "/oversight";
    }

    private static RequestSpecification as(String role, String of) {
        return RestAssured.given().header("Authorization", "Bearer " + TestTokens.bearer(role, of));
    }
}
