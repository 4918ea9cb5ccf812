package dev.hirenow.upload.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.facts.TranscriptReady;
import dev.hirenow.common.facts.TranscriptionFailed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Recruiters see what other services report. */
@QuarkusTest
class ProgressTest extends DoorTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    ObjectMapper json;

    @Test
    void showsHowFarTranscriptsAndAnalysisAre() {
        Invited invited = submitted(List.of("q1", "q2"));

        tell(new TranscriptReady(
                invited.id(), "acme", "q1", 1, 1, List.of(), "en", 1_000, "deepgram", null, null, null, Instant.now()));
        tell(new TranscriptionFailed(invited.id(), "acme", "q2", 1, 1, "NO_AUDIO", null, null, Instant.now()));
        tell(new AnalysisFailed(invited.id(), "acme", 1, "PROMPT_BLOCKED", "Rate it yourself.", Instant.now()));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> recruiter()
                .get("/api/v1/interviews/" + invited.id())
                .then()
                .body("questions[0].attempts[0].transcript", equalTo("READY"))
                .body("questions[1].attempts[0].transcript", equalTo("FAILED"))
                .body("questions[1].attempts[0].reason", equalTo("NO_AUDIO"))
                .body("submissions[0].analysis.state", equalTo("FAILED"))
                .body("submissions[0].analysis.reason", equalTo("PROMPT_BLOCKED")));
    }

    @Test
    void showsCandidatesWhenTheySubmittedAndNotWhenHrAskedForNewScores() {
        Invited invited = submitted(List.of("q1"));
        String before = mySubmission(invited);
        tell(new AnalysisFailed(invited.id(), "acme", 1, "CANCELLED", "Ask again.", Instant.now()));
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> recruiter()
                .body(Map.of("rubrics", "INTERVIEW"))
                .post("/api/v1/interviews/" + invited.id() + "/submissions")
                .then()
                .statusCode(200)
                .body("submissions", hasSize(2)));

        assertThat(mySubmission(invited)).isEqualTo(before);
        submit(invited).statusCode(202).body("submission", equalTo(1)).body("submittedAt", equalTo(before));
    }

    private static String mySubmission(Invited invited) {
        return invited.candidate()
                .get("/api/v1/candidate/interview")
                .then()
                .statusCode(200)
                .extract()
                .path("submittedAt");
    }

    private void tell(Fact fact) {
        FactType type = FactType.of(fact);
        ProducerRecord<String, String> record =
                new ProducerRecord<>(type.topic(), fact.interviewId().toString(), text(fact));
        record.headers().add(new RecordHeader("ce_type", bytes(type.cloudEventType())));
        record.headers().add(new RecordHeader("ce_organisation", bytes(fact.organisation())));
        try (KafkaCompanion companion = new KafkaCompanion(brokers)) {
            companion.produceStrings().fromRecords(record).awaitCompletion();
        }
    }

    private String text(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
