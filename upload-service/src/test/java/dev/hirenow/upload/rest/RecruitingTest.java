package dev.hirenow.upload.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What the recruiting pages need from the API besides creating one interview. */
@QuarkusTest
class RecruitingTest extends DoorTest {

    private static final String POSITIONS = "/api/v1/positions/";
    private static final String INTERVIEWS = "/api/v1/interviews/";

    @Test
    void editsTheVersionThatWasSeenAndNoOther() {
        String id = createPosition(1);
        String seen = recruiter().get(POSITIONS + id).header("ETag");

        recruiter()
                .header("If-Match", seen)
                .body(position(3))
                .put(POSITIONS + id)
                .then()
                .statusCode(200)
                .header("ETag", not(seen))
                .body("version", equalTo(2))
                .body("questions", hasSize(3));
        recruiter()
                .header("If-Match", seen)
                .body(position(2))
                .put(POSITIONS + id)
                .then()
                .statusCode(412)
                .body("type", endsWith("/edited-meanwhile"));
        recruiter().body(position(2)).put(POSITIONS + id).then().statusCode(428);
    }

    @Test
    void leavesTheQuestionsOfWhoeverWasInvitedBefore() {
        String id = createPosition(1);
        Invited invited = invite(Map.of("positionId", id, "candidate", Map.of("name", "Ada")));

        recruiter()
                .header("If-Match", "\"1\"")
                .body(position(3))
                .put(POSITIONS + id)
                .then()
                .statusCode(200);

        recruiter().get(INTERVIEWS + invited.id()).then().body("questions", hasSize(1));
    }

    @Test
    void copiesAPositionOnce() {
        String id = createPosition(2);
        String key = UUID.randomUUID().toString();

        String copy = recruiter()
                .header("Idempotency-Key", key)
                .body(Map.of("title", "Another"))
                .post(POSITIONS + id + "/copies")
                .then()
                .statusCode(201)
                .body("title", equalTo("Another"))
                .body("questions", hasSize(2))
                .extract()
                .path("id");
        recruiter()
                .header("Idempotency-Key", key)
                .body(Map.of("title", "Another"))
                .post(POSITIONS + id + "/copies")
                .then()
                .statusCode(200)
                .body("id", equalTo(copy));
    }

    @Test
    void showsTheStarterRubric() {
        recruiter().get(POSITIONS + "starter-rubric").then().statusCode(200).body("criteria", hasSize(5));
    }

    @Test
    void findsInterviewsByPositionStandingAndCandidate() {
        String id = createPosition(1);
        Invited grace = invite(
                Map.of("positionId", id, "candidate", Map.of("name", "Grace Hopper", "email", "Grace@navy.example")));
        Invited ada = invite(Map.of("positionId", id, "candidate", Map.of("name", "Ada")));
        send(ada, "q1", RecordingBytes.webm(1_000)).statusCode(201);

        find(Map.of("position", id), ada, grace);
        find(Map.of("position", id, "standing", "INVITED"), grace);
        find(Map.of("position", id, "standing", "STARTED"), ada);
        find(Map.of("position", id, "search", "grace@NAVY"), grace);
        submit(ada).statusCode(202);
        find(Map.of("position", id, "standing", "SUBMITTED"), ada);
        recruiter().post(INTERVIEWS + grace.id() + "/cancellation").then().statusCode(200);
        find(Map.of("position", id, "standing", "CLOSED"), grace);
        find(Map.of("position", id, "standing", "EXPIRED"));
        recruiter()
                .queryParam("standing", "SLEEPING")
                .get("/api/v1/interviews")
                .then()
                .statusCode(400);
    }

    @Test
    void movesADeadlineWhileAnswersAreExpected() {
        Invited invited = invite(1);
        String until = Instant.now()
                .plus(20, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();

        deadline(invited, until, 200);
        recruiter().get(INTERVIEWS + invited.id()).then().body("answersUntil", equalTo(until));
        deadline(invited, Instant.now().minusSeconds(1).toString(), 400);
        deadline(submitted(List.of("q1")), until, 409);
        deadline(new Invited(UUID.randomUUID(), ""), until, 404);
    }

    @Test
    void namesEachLineOfAListThatIsWrong() {
        Map<String, Object> list = list(createPosition(1), "ada@example.org", "not an address", "Ada@example.org");

        recruiter()
                .body(list)
                .post(INTERVIEWS + "batch/check")
                .then()
                .statusCode(200)
                .body("errors.field", contains("candidates[1].email", "candidates[2].email"));
        recruiter().body(list).post(INTERVIEWS + "batch").then().statusCode(400).body("errors", hasSize(2));
        recruiter()
                .queryParam("position", list.get("positionId"))
                .get("/api/v1/interviews")
                .then()
                .body("items", empty());
    }

    @Test
    void invitesAListOnceHoweverOftenItIsSent() {
        Map<String, Object> list = list(createPosition(1), "ada@example.org", "grace@example.org");
        String key = UUID.randomUUID().toString();

        List<String> ids = recruiter()
                .header("Idempotency-Key", key)
                .body(list)
                .post(INTERVIEWS + "batch")
                .then()
                .statusCode(201)
                .body("items.invitation.link", everyItem(notNullValue()))
                .extract()
                .path("items.id");
        recruiter()
                .header("Idempotency-Key", key)
                .body(list)
                .post(INTERVIEWS + "batch")
                .then()
                .statusCode(201)
                .body("items.id", equalTo(ids))
                .body("items.invitation", everyItem(nullValue()));
    }

    @Test
    void turnsAwayAListForAPositionThatIsNotThere() {
        recruiter()
                .body(list(UUID.randomUUID().toString(), "ada@example.org"))
                .post(INTERVIEWS + "batch")
                .then()
                .statusCode(400)
                .body("field", equalTo("positionId"));
    }

    private static void find(Map<String, String> filter, Invited... expected) {
        List<String> ids =
                List.of(expected).stream().map(one -> one.id().toString()).toList();
        recruiter()
                .queryParams(filter)
                .get("/api/v1/interviews")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(ids));
    }

    private static void deadline(Invited invited, String until, int status) {
        recruiter()
                .body(Map.of("answersUntil", until))
                .put(INTERVIEWS + invited.id() + "/deadline")
                .then()
                .statusCode(status);
    }

    private static Map<String, Object> list(String position, String... addresses) {
        return Map.of(
                "positionId",
                position,
                "candidates",
                List.of(addresses).stream()
                        .map(address -> Map.of("name", "Somebody", "email", address))
                        .toList());
    }
}
