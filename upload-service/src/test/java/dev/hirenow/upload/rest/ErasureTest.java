package dev.hirenow.upload.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.upload.erasure.ErasureReceipt;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.InterviewRef;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Erasing an interview: by a recruiter, by retention, and the aborting of unfinished uploads. */
@QuarkusTest
class ErasureTest extends DoorTest {

    @Inject
    StoredObjects store;

    @Inject
    ErasureReceipts receipts;

    @Inject
    ResultsStandIn results;

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void resultsAreThere() {
        results.away(false);
    }

    @AfterEach
    void resultsAreAwayForOtherTests() {
        results.away(true);
    }

    @Test
    void asksToConfirm() {
        Invited invited = invite(1);

        erase(invited, Map.of())
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", endsWith("/erasure-not-confirmed"))
                .body("field", equalTo("confirmation"));
        erase(invited, Map.of("confirmation", UuidV7Generator.next())).statusCode(422);

        recruiter().get("/api/v1/interviews/" + invited.id()).then().statusCode(200);
        receipt(invited).statusCode(404);
    }

    @Test
    void removesRowsRecordingsAndUnfinishedUploadsAndKeepsAReceipt() {
        Invited invited = submitted(List.of("q1"));
        store.begin("acme/" + invited.id() + "/recordings/q1/" + UuidV7Generator.next() + ".webm");

        erase(invited).statusCode(202).body("complete", equalTo(false)).body("cause", equalTo("RECRUITER"));

        await().atMost(PATIENCE).untilAsserted(() -> receipt(invited)
                .statusCode(200)
                .body("services", hasSize(4))
                .body("services.findAll { it.erased }.service", containsInAnyOrder("upload", "results"))
                .body("services.find { it.service == 'upload' }.removed.recordings", equalTo(1))
                .body("services.find { it.service == 'upload' }.removed.unfinishedUploads", equalTo(1))
                .body("completedAt", nullValue()));
        assertThat(store.of(invited)).isEmpty();
        assertThat(store.unfinishedOf(invited)).isZero();
        recruiter().get("/api/v1/interviews/" + invited.id()).then().statusCode(404);
        send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(401);
    }

    @Test
    void isAnsweredOnceTheResultsHaveConfirmedThatNobodyCanReadItAnyMore() {
        Invited invited = invite(1);

        erase(invited).statusCode(202).body("services.find { it.service == 'results' }.erased", equalTo(true));
    }

    @Test
    void saysThatItGoesOnWhileTheResultsAreAway() {
        Invited invited = invite(1);
        results.away(true);

        erase(invited)
                .statusCode(503)
                .contentType(PROBLEM)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/temporarily-unavailable"));
        recruiter().get("/api/v1/interviews/" + invited.id()).then().statusCode(404);
        receipt(invited).statusCode(200).body("complete", equalTo(false));

        results.away(false);
        erase(invited).statusCode(202);
    }

    @Test
    void tellsTheOthersOnceHoweverOftenItIsAsked() {
        Invited invited = invite(1);
        try (FactsSeen facts = new FactsSeen(brokers)) {
            erase(invited).statusCode(202);
            erase(invited).statusCode(202);

            facts.await(invited.id(), FactType.INTERVIEW_DATA_ERASED, 1);
            assertThat(facts.of(invited.id(), FactType.INTERVIEW_ERASED)).hasSize(1);
        }
    }

    @Test
    void isCompleteWhenEveryServiceHasSaidSo() {
        Invited invited = invite(1);
        erase(invited).statusCode(202);
        InterviewRef ref = new InterviewRef("acme", invited.id());
        List.of("transcription", "analysis", "results").forEach(service -> receipts.note(
                        ref, service, new ErasureReceipt.Share(Map.of("rows", 2), Instant.now()))
                .await()
                .atMost(PATIENCE));
        receipts.note(ref, "analysis", new ErasureReceipt.Share(Map.of("rows", 1), Instant.EPOCH))
                .await()
                .atMost(PATIENCE);

        await().atMost(PATIENCE).untilAsserted(() -> receipt(invited)
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("services.find { it.service == 'analysis' }.removed.rows", equalTo(2)));
    }

    @Test
    void leavesNothingInTheTablesButIds() {
        Invited invited = invite(1);
        erase(invited).statusCode(202);

        await().atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from erasure where interview_id = $1 and due_at is null", invited) == 1);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from outbox where interview_id = $1", invited) == 0);
        assertThat(count("select count(*) from invitation where interview_id = $1", invited))
                .isZero();
        assertThat(count("select count(*) from creation_key where thing = $1", invited))
                .isZero();
        assertThat(count("select count(*) from interview where id = $1", invited))
                .isZero();
    }

    @Test
    void isNotForOtherOrganisations() {
        Invited invited = invite(1);

        given().header("Authorization", "Bearer " + TestTokens.bearer("recruiter", "other"))
                .contentType("application/json")
                .body(Map.of("confirmation", invited.id()))
                .put("/api/v1/interviews/" + invited.id() + "/erasure")
                .then()
                .statusCode(404);

        recruiter().get("/api/v1/interviews/" + invited.id()).then().statusCode(200);
    }

    @Test
    void erasesByItselfWhatWasKeptForAsLongAsPromised() {
        Invited old = invite(1);
        Invited young = invite(1);
        send(old, "q1", RecordingBytes.webm(1_000)).statusCode(201);
        inOrganisation("update interview set created_at = now() - interval '181 days' where id = $1", old.id());

        await().atMost(PATIENCE).untilAsserted(() -> receipt(old)
                .statusCode(200)
                .body("cause", equalTo("RETENTION"))
                .body("askedBy", nullValue()));

        await().atMost(PATIENCE).until(() -> store.of(old).isEmpty());
        recruiter().get("/api/v1/interviews/" + young.id()).then().statusCode(200);
        given().header("Authorization", "Bearer " + TestTokens.bearer("operator"))
                .get("/api/v1/work/upload/schedules")
                .then()
                .statusCode(200)
                .body("name", hasItem("erase-old-interviews"))
                .body("find { it.name == 'give-up-unfinished-uploads' }.everyMs", equalTo(1_000));
    }

    @Test
    void givesUpUploadsThatNobodyCanStillBeSending() {
        Invited invited = invite(1);
        String folder = "acme/" + invited.id() + "/recordings/q1/";
        store.begin(folder + begunAt(Instant.now().minus(Duration.ofHours(25))) + ".webm");
        await().atMost(PATIENCE).until(() -> store.unfinishedOf(invited) == 0);

        store.begin(folder + begunAt(Instant.now().minus(Duration.ofHours(23))) + ".webm");
        store.begin(folder + begunAt(Instant.now().minus(Duration.ofHours(26))) + ".webm");
        await().atMost(PATIENCE).until(() -> store.unfinishedOf(invited) == 1);

        // Other tests count unfinished uploads.
        erase(invited).statusCode(202);
        await().atMost(PATIENCE).until(() -> store.unfinishedOf(invited) == 0);
    }

    private static UUID begunAt(Instant time) {
        return new UUID(
                time.toEpochMilli() << 16 | 0x7000, UuidV7Generator.next().getLeastSignificantBits());
    }

    private static ValidatableResponse erase(Invited invited) {
        return erase(invited, Map.of("confirmation", invited.id()));
    }

    private static ValidatableResponse erase(Invited invited, Map<String, ?> body) {
        return recruiter()
                .body(body)
                .put("/api/v1/interviews/" + invited.id() + "/erasure")
                .then();
    }

    private static ValidatableResponse receipt(Invited invited) {
        return recruiter()
                .get("/api/v1/interviews/" + invited.id() + "/erasure")
                .then();
    }

    private long count(String statement, Invited invited) {
        return inOrganisation(statement, invited.id());
    }

    private long inOrganisation(String statement, UUID id) {
        return pool.withTransaction(connection -> connection
                        .query("select set_config('hirenow.organisation', 'acme', true)")
                        .execute()
                        .chain(() -> connection.preparedQuery(statement).execute(Tuple.of(id))))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
