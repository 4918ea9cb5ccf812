package dev.hirenow.upload.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.FactType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CandidateFlowTest extends DoorTest {

    private static FactsSeen facts;

    @BeforeAll
    static void listen() {
        facts = new FactsSeen(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterAll
    static void stopListening() {
        facts.close();
    }

    @Test
    void showsTheQuestionsWithoutTheirRubrics() {
        Invited invited = invite(2);

        invited.candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200)
                .body("id", equalTo(invited.id().toString()))
                .body("state", equalTo("OPEN"))
                .body("questions", hasSize(2))
                .body("questions[0].id", equalTo("q1"))
                .body("questions[0].attemptsLeft", equalTo(2))
                .body("questions[0].answered", equalTo(false))
                .body("questions[0].rubric", nullValue());
    }

    @Test
    void tellsOthersOfARecordingThatWasStored() {
        Invited invited = invite(1);

        send(invited, "q1", RecordingBytes.webm(5_000))
                .statusCode(201)
                .body("attempt", equalTo(1))
                .body("bytes", equalTo(5_000));

        JsonObject fact = facts.await(invited.id(), FactType.VIDEO_RECEIVED, 1).getFirst();
        JsonObject object = fact.getJsonObject("answer").getJsonObject("object");
        assertThat(object.getString("key")).startsWith("acme/" + invited.id() + "/");
        assertThat(object.getString("contentType")).isEqualTo("video/webm");
    }

    @Test
    void submitsTheLatestAttempts() {
        Invited invited = invite(1);
        send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);
        send(invited, "q1", RecordingBytes.webm(2_000)).statusCode(201).body("attempt", equalTo(2));

        submit(invited).statusCode(202).body("submission", equalTo(1));

        JsonObject fact =
                facts.await(invited.id(), FactType.INTERVIEW_SUBMITTED, 1).getFirst();
        JsonObject answer = fact.getJsonArray("manifest").getJsonObject(0).getJsonObject("answer");
        assertThat(answer.getInteger("attempt")).isEqualTo(2);
    }

    @Test
    void answersTheSameWhenSubmittingAgain() {
        Invited invited = submitted(List.of("q1"));
        String first = submit(invited).statusCode(202).extract().asString();

        String second = submit(invited).statusCode(202).extract().asString();

        assertThat(second).isEqualTo(first);
        assertThat(facts.await(invited.id(), FactType.INTERVIEW_SUBMITTED, 1)).hasSize(1);
    }

    @Test
    void namesTheQuestionsThatHaveNoAnswer() {
        Invited invited = invite(3);
        send(invited, "q2", RecordingBytes.webm(1_000)).statusCode(201);

        submit(invited)
                .statusCode(422)
                .contentType(PROBLEM)
                .body("type", equalTo("https://hirenow.dev/problems/answers-missing"))
                .body("unanswered", equalTo(List.of("q1", "q3")));
    }

    @Test
    void makesTheNextSubmissionWhenAReopenedQuestionIsAnswered() {
        Invited invited = submitted(List.of("q1", "q2"));
        recruiter()
                .post("/api/v1/interviews/" + invited.id() + "/questions/q2/reopening")
                .then()
                .statusCode(200)
                .body("state", equalTo("REOPENED"));

        send(invited, "q2", RecordingBytes.webm(3_000)).statusCode(201);

        JsonObject second =
                facts.await(invited.id(), FactType.INTERVIEW_SUBMITTED, 2).getLast();
        assertThat(second.getInteger("submission")).isEqualTo(2);
        assertThat(second.getString("cause")).isEqualTo("QUESTION_REOPENED");
        send(invited, "q1", RecordingBytes.webm(3_000)).statusCode(409);
    }

    @Test
    void tellsOthersWhichQuestionsAreOpenAgain() {
        Invited invited = submitted(List.of("q1", "q2"));
        String until = recruiter()
                .post("/api/v1/interviews/" + invited.id() + "/questions/q2/reopening")
                .then()
                .extract()
                .path("answersUntil");

        JsonObject fact =
                facts.await(invited.id(), FactType.QUESTIONS_REOPENED, 1).getFirst();

        assertThat(fact.getInteger("submission")).isEqualTo(1);
        assertThat(fact.getJsonArray("questions")).containsExactly("q2");
        assertThat(Instant.parse(fact.getString("answersUntil"))).isEqualTo(Instant.parse(until));
    }

    @Test
    void tellsOthersOfAWithdrawal() {
        Invited invited = invite(1);

        invited.candidate()
                .post("/api/v1/candidate/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        JsonObject fact =
                facts.await(invited.id(), FactType.INTERVIEW_CLOSED, 1).getFirst();
        assertThat(fact.getString("cause")).isEqualTo("WITHDRAWN");
    }

    @Test
    void letsWhoeverHasHandedInWithdrawAfterTheDeadline() {
        Invited invited = invite(1);
        send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);
        Instant until = Instant.now().plusSeconds(6);
        recruiter()
                .body(Map.of("answersUntil", until.toString()))
                .put("/api/v1/interviews/" + invited.id() + "/deadline")
                .then()
                .statusCode(200);
        submit(invited).statusCode(202);
        Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(until));

        invited.candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
        send(invited, "q1", RecordingBytes.webm(2_000)).statusCode(409);
        invited.candidate()
                .post("/api/v1/candidate/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }
}
