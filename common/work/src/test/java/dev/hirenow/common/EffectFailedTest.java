package dev.hirenow.common;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.kafka.FactIntake;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fact whose effect always fails does not block the facts behind it, and becomes a dead letter; an outage creates
 * none.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class EffectFailedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "interview-erased";
    private static final AtomicInteger OFFSETS = new AtomicInteger(1_000_000);

    @Inject
    FactIntake intake;

    @Inject
    Pool pool;

    @Test
    void keepsTheFactAsADeadLetterThatSaysWhy() {
        UUID interview = UuidV7Generator.next();

        intake.take(record(interview), EffectFailedTest::fail).await().atMost(PATIENCE);

        assertThat(reasons(interview)).singleElement().asString().startsWith("EFFECT_FAILED: IllegalArgumentException");
    }

    @Test
    void keepsOfABatchOnlyTheFactThatFails() {
        UUID good = UuidV7Generator.next();
        UUID bad = UuidV7Generator.next();
        UUID last = UuidV7Generator.next();
        List<UUID> stored = new CopyOnWriteArrayList<>();

        intake.takeBatch(batch(good, bad, last), facts -> {
                    if (facts.stream().anyMatch(fact -> fact.interviewId().equals(bad))) {
                        return fail(facts.getFirst());
                    }
                    facts.forEach(fact -> stored.add(fact.interviewId()));
                    return Uni.createFrom().voidItem();
                })
                .await()
                .atMost(PATIENCE);

        assertThat(stored).containsExactly(good, last);
        assertThat(reasons(bad)).hasSize(1);
        assertThat(reasons(good)).isEmpty();
    }

    @Test
    void triesAgainForAsLongAsAnOutageLasts() {
        UUID interview = UuidV7Generator.next();
        AtomicInteger calls = new AtomicInteger();

        intake.take(
                        record(interview),
                        fact -> calls.incrementAndGet() <= 10
                                ? Uni.createFrom().failure(new ConnectException("refused"))
                                : Uni.createFrom().voidItem())
                .await()
                .atMost(PATIENCE);

        assertThat(calls).hasValue(11);
        assertThat(reasons(interview)).isEmpty();
    }

    private static Uni<Void> fail(Fact fact) {
        return Uni.createFrom().failure(new IllegalArgumentException("no enum constant"));
    }

    private static ConsumerRecords<String, byte[]> batch(UUID... interviews) {
        List<ConsumerRecord<String, byte[]>> records =
                List.of(interviews).stream().map(EffectFailedTest::record).toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
    }

    private static ConsumerRecord<String, byte[]> record(UUID interview) {
        byte[] payload = "{\"interviewId\":\"%s\",\"organisation\":\"acme\",\"erasedAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(interview)
                .getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(TOPIC, 0, OFFSETS.getAndIncrement(), interview.toString(), payload);
        record.headers().add("ce_type", "dev.hirenow.interview-erased.v1".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_organisation", "acme".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private List<String> reasons(UUID interview) {
        return pool
                .preparedQuery("select reason from dead_letter where key = $1")
                .execute(Tuple.of(interview.toString()))
                .await()
                .atMost(PATIENCE)
                .stream()
                .map(row -> row.getString("reason"))
                .toList();
    }
}
