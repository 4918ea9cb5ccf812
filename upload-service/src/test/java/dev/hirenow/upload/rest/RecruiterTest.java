package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TestTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class RecruiterTest extends DoorTest {

    @Test
    void givesAQuestionWithoutARubricTheDefaultOne() {
        recruiter()
                .body(position(1))
                .post("/api/v1/positions")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/positions/"))
                .body("language", equalTo("en"))
                .body("questions[0].maxSeconds", equalTo(180))
                .body("questions[0].rubric.version", notNullValue())
                .body("questions[0].rubric.criteria", hasSize(5));
    }

    @Test
    void namesEveryFieldAtFault() {
        recruiter()
                .body(Map.of("title", " ", "questions", List.of(Map.of("text", "Why?", "maxSeconds", 0))))
                .post("/api/v1/positions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/invalid-request"))
                .body("errors.field", hasItems("title", "questions[0].maxSeconds"));
    }

    @Test
    void refusesTextThatNoDatabaseHolds() {
        for (String homeless : List.of("\\u0000", "\\ud83d")) {
            recruiter()
                    .body("{\"title\":\"T\",\"questions\":[{\"text\":\"Why" + homeless + "?\"}]}")
                    .post("/api/v1/positions")
                    .then()
                    .statusCode(400)
                    .contentType(PROBLEM)
                    .body("type", endsWith("/invalid-request"))
                    .body("field", equalTo("questions[0].text"));
        }
        recruiter()
                .urlEncodingEnabled(false)
                .get("/api/v1/interviews?search=a%00b")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/invalid-request"));
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        recruiter()
                .body(Map.of("title", "T", "questions", List.of(Map.of("text", "Why?", "seconds", 3))))
                .post("/api/v1/positions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/invalid-request"))
                .body("field", equalTo("questions[0].seconds"));
    }

    @Test
    void refusesWhatIsNotJson() {
        recruiter()
                .body("{\"title\": ")
                .post("/api/v1/positions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", endsWith("/invalid-request"));
    }

    @Test
    void saysAsAProblemThatAThingIsNotThereOrNotAllowed() {
        recruiter().get("/api/v1/positions/no-id").then().statusCode(404).contentType(PROBLEM);
        recruiter().delete("/api/v1/positions").then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void refusesQuestionsThatOneModelCallCouldNotHold() {
        Map<String, String> anchors = Map.of("1", "Names nothing.", "3", "Names one thing.", "5", "Names many things.");
        List<Map<String, Object>> criteria = IntStream.range(0, 10)
                .<Map<String, Object>>mapToObj(number -> Map.of(
                        "name",
                        "Thing " + number,
                        "description",
                        "What thing " + number + " is",
                        "weight",
                        1,
                        "anchors",
                        anchors))
                .toList();
        List<Map<String, Object>> questions = IntStream.range(0, 20)
                .<Map<String, Object>>mapToObj(number -> Map.of("text", "Why?", "rubric", Map.of("criteria", criteria)))
                .toList();

        recruiter()
                .body(Map.of("title", "T", "questions", questions))
                .post("/api/v1/positions")
                .then()
                .statusCode(400)
                .body("field", equalTo("questions"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        recruiter()
                .body(Map.of("title", "x".repeat(2_000_000)))
                .post("/api/v1/positions")
                .then()
                .statusCode(413)
                .contentType(PROBLEM);
    }

    @Test
    void createsOncePerIdempotencyKey() {
        Map<String, Object> request = Map.of("positionId", createPosition(1), "candidate", Map.of("name", "Ada"));
        String key = UUID.randomUUID().toString();
        String first = recruiter()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/interviews")
                .then()
                .statusCode(201)
                .body("invitation.link", startsWith("http://127.0.0.1:8081/interview#"))
                .extract()
                .path("id");

        recruiter()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/interviews")
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("invitation", nullValue());
    }

    @Test
    void refusesAnIdempotencyKeyOfAnotherRequest() {
        String key = UUID.randomUUID().toString();
        recruiter()
                .header("Idempotency-Key", key)
                .body(position(1))
                .post("/api/v1/positions")
                .then()
                .statusCode(201);

        recruiter()
                .header("Idempotency-Key", key)
                .body(position(2))
                .post("/api/v1/positions")
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void walksAListPageByPage() {
        String older = createPosition(1);
        String newer = createPosition(1);
        String next = recruiter()
                .get("/api/v1/positions?size=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(newer)))
                .extract()
                .path("next");

        recruiter()
                .get("/api/v1/positions?size=1&after=" + next)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(older)));
    }

    @Test
    void showsNothingOfAnotherOrganisation() {
        Invited invited = invite(1);

        for (String path : List.of("", "/invitation", "/cancellation", "/questions/q1/reopening")) {
            assertThat(given().header("Authorization", "Bearer " + TestTokens.bearer("recruiter", "other"))
                            .contentType(ContentType.JSON)
                            .request(path.isEmpty() ? "GET" : "POST", "/api/v1/interviews/" + invited.id() + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void replacesALostInvitation() {
        Invited invited = invite(1);
        String token = recruiter()
                .post("/api/v1/interviews/" + invited.id() + "/invitation")
                .then()
                .statusCode(201)
                .extract()
                .path("token");

        invited.candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", endsWith("/invitation-revoked"));
        new Invited(invited.id(), token)
                .candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200);
    }

    @Test
    void closesAnInterviewWhoseTimeHasPassedUntilMoreIsGiven() {
        Invited invited = inviteUntil(Instant.now().plusMillis(2_000));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> recruiter()
                .get("/api/v1/interviews/" + invited.id())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closedCause", equalTo("EXPIRED")));

        send(invited, "q1", RecordingBytes.webm(1_000))
                .statusCode(410)
                .contentType(PROBLEM)
                .body("type", endsWith("/invitation-expired"));
        recruiter()
                .body(Map.of("answersUntil", Instant.now().plusSeconds(600).toString()))
                .put("/api/v1/interviews/" + invited.id() + "/deadline")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("closedCause", nullValue());
        send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);
    }

    @Test
    void refusesToReopenWhatWasNotSubmitted() {
        Invited invited = invite(1);

        recruiter()
                .post("/api/v1/interviews/" + invited.id() + "/questions/q1/reopening")
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-submitted"));
    }

    @Test
    void cancelsAsOftenAsItIsAsked() {
        Invited invited = invite(1);

        for (int times = 0; times < 2; times++) {
            recruiter()
                    .post("/api/v1/interviews/" + invited.id() + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CLOSED"));
        }
    }

    @Test
    void showsOperatorsWhatHappenedToAnInterview() {
        Invited invited = invite(1);

        given().header("Authorization", "Bearer " + TestTokens.bearer("operator"))
                .get("/api/v1/work/upload/interviews/" + invited.id())
                .then()
                .statusCode(200)
                .body(containsString("interview-created"));
    }
}
