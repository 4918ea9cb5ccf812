package dev.hirenow.common.retention;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Every table is bounded: finished rows are removed after their retention, and no others. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class FinishedRowCleanupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    FinishedRowCleanup retention;

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({"SENT, 25, 0", "SENT, 23, 1", "PENDING, 2000, 1", "DEAD, 2000, 1"})
    void removesFactsADayAfterTheBrokerAcknowledgedThem(String state, int hoursAgo, long left) {
        UUID interview = UUID.randomUUID();
        run("""
                insert into outbox (id, topic, type, organisation, interview_id, payload, state, leased_until, created_at,
                                    sent_at)
                values (gen_random_uuid(), 'interview-created', 't', 'acme', $1, '', $2, now() + interval '1 day',
                        now() - $3 * interval '1 hour', now() - $3 * interval '1 hour')
                """, Tuple.of(interview, state, hoursAgo));

        retention.run().await().atMost(PATIENCE);

        assertThat(count("select count(*) from outbox where interview_id = $1", interview))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"31, 0", "29, 1"})
    void forgetsSessionsAMonthAfterTheyWereSignedOut(int daysAgo, long left) {
        UUID session = UUID.randomUUID();
        run(
                "insert into ended_session (name, ended_at) values ($1::uuid::text, now() - $2 * interval '1 day')",
                Tuple.of(session, daysAgo));

        retention.run().await().atMost(PATIENCE);

        assertThat(count("select count(*) from ended_session where name = $1::uuid::text", session))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"DONE, 31, 0", "CANCELLED, 31, 0", "DONE, 29, 1", "PARKED, 400, 1", "READY, 400, 1", "RUNNING, 400, 1"})
    void removesWorkAMonthAfterItEndedTogetherWithItsCalls(String state, int daysAgo, long left) {
        UUID interview = UUID.randomUUID();
        work(interview, state, daysAgo);

        retention.run().await().atMost(PATIENCE);

        assertThat(count("select count(*) from work where interview_id = $1", interview))
                .isEqualTo(left);
        assertThat(count("select count(*) from provider_call where interview_id = $1", interview))
                .isEqualTo(left);
    }

    @Test
    void removesMoreThanOneBatch() {
        String organisation = UUID.randomUUID().toString();
        run("""
                insert into outbox (id, topic, type, organisation, interview_id, payload, state, leased_until, sent_at)
                select gen_random_uuid(), 'interview-created', 't', $1, gen_random_uuid(), '', 'SENT', now(),
                       now() - interval '2 days'
                from generate_series(1, 4500)
                """, Tuple.of(organisation));

        retention.run().await().atMost(PATIENCE);

        assertThat(count("select count(*) from outbox where organisation = $1", organisation))
                .isZero();
    }

    private void work(UUID interview, String state, int daysAgo) {
        run("""
                with added as (
                    insert into work (id, organisation, interview_id, kind, key, payload, state, priority, rank, updated_at,
                                      lease_until)
                    values (gen_random_uuid(), 'acme', $1::uuid, 'RETAINED', $1::uuid::text, '{}', $2, 5, now(),
                            now() - $3 * interval '1 day', now() + interval '1 hour') returning id)
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, finished_at, answer)
                select gen_random_uuid(), id, $1::uuid, 'acme', 'retained', 1, now(), 'x' from added
                """, Tuple.of(interview, state, daysAgo));
    }

    private void run(String statement, Tuple values) {
        pool.preparedQuery(statement).execute(values).await().atMost(PATIENCE);
    }

    private long count(String query, Object value) {
        return pool.preparedQuery(query)
                .execute(Tuple.of(value))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }
}
