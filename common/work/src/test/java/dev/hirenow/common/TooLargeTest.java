package dev.hirenow.common;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A fact larger than the broker's record limit becomes DEAD without affecting others. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class TooLargeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    // A record may have 4 MiB.
    private static final int TOO_LARGE = 5 * 1024 * 1024;

    @Inject
    Pool pool;

    @Inject
    ErasedIntake intake;

    private final UUID large = UuidV7Generator.next();
    private final UUID next = UuidV7Generator.next();

    @AfterEach
    void forget() {
        pool.preparedQuery("delete from outbox where interview_id = $1")
                .execute(Tuple.of(large))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void endsDeadByItsOwnFaultWhileTheNextOneFlows() {
        String fact = "{\"interviewId\":\"%s\",\"organisation\":\"acme\",\"erasedAt\":\"2026-01-01T00:00:00Z\"}";
        store(large, Buffer.buffer(fact.formatted(large) + " ".repeat(TOO_LARGE)));
        store(next, Buffer.buffer(fact.formatted(next)));

        await().atMost(PATIENCE).until(() -> outbox(large).getString("state").equals("DEAD"));
        await().atMost(PATIENCE).until(() -> outbox(next).getString("state").equals("SENT"));
        await().atMost(PATIENCE).until(() -> intake.saw(next));
        assertThat(outbox(large).getString("error")).startsWith("RecordTooLargeException: The message is ");
        assertThat(intake.saw(large)).isFalse();
    }

    private void store(UUID interview, Buffer payload) {
        pool.preparedQuery("""
                        insert into outbox (id, topic, type, organisation, interview_id, payload, leased_until)
                        values ($1, $2, $3, 'acme', $4, $5, now())
                        """)
                .execute(Tuple.of(
                        UuidV7Generator.next(),
                        FactType.INTERVIEW_ERASED.topic(),
                        FactType.INTERVIEW_ERASED.cloudEventType(),
                        interview,
                        payload))
                .await()
                .atMost(PATIENCE);
    }

    private Row outbox(UUID interview) {
        return pool.preparedQuery("select state, error from outbox where interview_id = $1")
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }
}
