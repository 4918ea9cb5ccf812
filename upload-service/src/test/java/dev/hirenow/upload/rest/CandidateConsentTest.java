package dev.hirenow.upload.rest;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.FactType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CandidateConsentTest extends DoorTest {

    @Test
    void tellsTheCandidateWhatTheyAgreeTo() {
        invite(1)
                .candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200)
                .body("consent", nullValue())
                .body("scoringMode", equalTo("AI"))
                .body("notice.version", equalTo("2"))
                .body("notice.keptForDays", equalTo(180))
                .body("questions[0].thinkSeconds", equalTo(30));
    }

    @Test
    void storesTheConsentWithItsTimeAndText() {
        Invited invited = invite(1);

        consent(invited, Map.of("scoring", "AI", "noticeVersion", "our-own-3"))
                .statusCode(200)
                .body("consent.scoring", equalTo("AI"))
                .body("consent.noticeVersion", equalTo("our-own-3"))
                .body("consent.givenAt", notNullValue());

        invited.candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .body("consent.noticeVersion", equalTo("our-own-3"));
    }

    @Test
    void submitsForPeopleAloneWhenTheCandidateChoseSo() {
        Invited invited = invite(1);
        consent(invited, Map.of("scoring", "HUMAN_ONLY")).statusCode(200).body("scoringMode", equalTo("HUMAN_ONLY"));
        send(invited, "q1", RecordingBytes.webm(1_000)).statusCode(201);

        submit(invited).statusCode(202);

        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (FactsSeen facts = new FactsSeen(brokers)) {
            JsonObject fact =
                    facts.await(invited.id(), FactType.INTERVIEW_SUBMITTED, 1).getFirst();
            assertThat(fact.getString("scoringMode")).isEqualTo("HUMAN_ONLY");
        }
        recruiter()
                .get("/api/v1/interviews/" + invited.id())
                .then()
                .body("submissions[0].analysis.state", equalTo("BY_PEOPLE"));
    }

    @Test
    void refusesAConsentThatSaysNothing() {
        Invited invited = invite(1);

        consent(invited, Map.of()).statusCode(400).contentType(PROBLEM).body("field", equalTo("scoring"));
        consent(invited, Map.of("scoring", "AI", "noticeVersion", " "))
                .statusCode(400)
                .body("field", equalTo("noticeVersion"));
    }

    @Test
    void refusesAConsentAfterTheSubmission() {
        Invited invited = submitted(java.util.List.of("q1"));

        consent(invited, Map.of("scoring", "HUMAN_ONLY"))
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("https://hirenow.dev/problems/already-submitted"));
    }

    private static ValidatableResponse consent(Invited invited, Map<String, String> consent) {
        return invited.candidate()
                .contentType(ContentType.JSON)
                .body(consent)
                .put("/api/v1/candidate/consent")
                .then();
    }
}
