package dev.hirenow.common;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.DeadLetterOperations;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Records that are not facts: each is stored with its reason and headers, and the next one of its partition is
 * processed.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class PoisonTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOPIC = "interview-erased";
    private static final String TYPE = "dev.hirenow.interview-erased.v1";

    @Inject
    Pool pool;

    @Inject
    ErasedIntake intake;

    @Inject
    DeadLetterOperations deadLetters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID interview = UuidV7Generator.next();
    private final UUID next = UuidV7Generator.next();

    @Test
    void bytesThatAreNoJson() {
        sendBeforeAFact(record(interview.toString(), "{\"interviewId\": no json"));

        Row letter = letter(interview.toString());
        assertThat(letter.getString("reason")).isEqualTo("NOT_JSON");
        assertThat(headers(letter)).containsEntry("ce_type", TYPE).containsEntry("ce_organisation", "acme");
        assertThat(letter.getBuffer("payload").toString()).isEqualTo("{\"interviewId\": no json");
    }

    @Test
    void aMissingField() {
        sendBeforeAFact(record(
                interview.toString(), "{\"interviewId\":\"%s\",\"organisation\":\"acme\"}".formatted(interview)));

        Row letter = letter(interview.toString());
        assertThat(letter.getString("reason")).isEqualTo("INVALID_FIELDS");
        assertThat(headers(letter)).containsEntry("ce_type", TYPE).containsEntry("ce_organisation", "acme");
    }

    @Test
    void aFieldOfAnotherType() {
        sendBeforeAFact(record(interview.toString(), fact(interview).replace("2026-01-01T00:00:00Z", "yesterday")));

        assertThat(letter(interview.toString()).getString("reason")).isEqualTo("INVALID_FIELDS");
    }

    @Test
    void aNulCharacterInTheKey() {
        sendBeforeAFact(record("no\0key" + interview, fact(interview)));

        assertThat(letter("no\uFFFDkey" + interview).getString("reason")).isEqualTo("KEY_IS_NOT_THE_INTERVIEW");
    }

    @Test
    void nulCharactersInAHeader() {
        ProducerRecord<String, byte[]> record = record(interview.toString(), "no json");
        record.headers().add("x\0name", "a\0b".getBytes(StandardCharsets.UTF_8));

        sendBeforeAFact(record);

        assertThat(headers(letter(interview.toString()))).containsEntry("x\uFFFDname", "a\uFFFDb");
    }

    @Test
    void aNulCharacterInAField() {
        sendBeforeAFact(record(interview.toString(), fact(interview).replace("acme", "ac\\u0000me")));

        assertThat(letter(interview.toString()).getString("reason")).isEqualTo("INVALID_FIELDS");
    }

    @Test
    void aHeaderOfTheEnvelopeWithoutAValue() {
        ProducerRecord<String, byte[]> record = record(interview.toString(), fact(interview));
        record.headers().add("ce_type", (byte @Nullable []) null);

        sendBeforeAFact(record);

        Row letter = letter(interview.toString());
        assertThat(letter.getString("reason")).isEqualTo("NO_TYPE");
        assertThat(headers(letter)).containsEntry("ce_type", null);
        assertThat(now(deadLetters.find(new Caller("olga", "acme"), letter.getUUID("id")))
                        .orElseThrow()
                        .headers())
                .containsEntry("ce_type", null);
    }

    @Test
    void aTraceWithoutAValueHindersNoFact() {
        ProducerRecord<String, byte[]> record = record(interview.toString(), fact(interview));
        record.headers().add("traceparent", (byte @Nullable []) null);

        sendBeforeAFact(record);

        assertThat(intake.saw(interview)).isTrue();
    }

    /** Both go to one partition, so that the second arrives only if the first does not block it. */
    private void sendBeforeAFact(ProducerRecord<String, byte[]> poison) {
        try (KafkaCompanion companion = new KafkaCompanion(brokers)) {
            companion
                    .produce(String.class, byte[].class)
                    .fromRecords(List.of(poison, record(next.toString(), fact(next))))
                    .awaitCompletion();
        }
        await().atMost(PATIENCE).until(() -> intake.saw(next));
    }

    private static ProducerRecord<String, byte[]> record(String key, String payload) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TOPIC, 0, key, payload.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", TYPE.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_organisation", "acme".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String fact(UUID interview) {
        return "{\"interviewId\":\"%s\",\"organisation\":\"acme\",\"erasedAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(interview);
    }

    private Row letter(String key) {
        return now(pool.preparedQuery("select id, reason, headers, payload from dead_letter where key = $1")
                        .execute(Tuple.of(key)))
                .iterator()
                .next();
    }

    private static Map<String, Object> headers(Row letter) {
        return ((JsonObject) letter.getJson("headers")).getMap();
    }

    private static <T> T now(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
