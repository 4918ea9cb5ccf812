package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.trace.Spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** When a process may take expired leases, and what happens to jobs that a stopping process claims. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class TakeOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final String WORK = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state, lease_until,
                              next_attempt_at)
            values ($1::uuid, 'acme', $1::uuid, $2, $1::uuid::text, '{}', 5, now(), $3, now() - interval '1 second',
                    now() - interval '1 minute')
            """;

    private static final String WAITING = " where wait_event_type = 'Lock' and query like '%provider_limit%'";

    @Inject
    Claims claims;

    @Inject
    WorkQueue queue;

    @Inject
    DedicatedContext context;

    @Inject
    WorkMetrics meters;

    @Inject
    Spans spans;

    @Inject
    UnexpectedFailureHandler unexpectedFailures;

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    private final Queue<UUID> started = new ConcurrentLinkedQueue<>();
    private final Queue<UniEmitter<? super WorkOutcome>> working = new ConcurrentLinkedQueue<>();
    private Worker worker;

    @AfterEach
    void stop() {
        worker.stopClaiming();
        working.forEach(one -> one.complete(new WorkOutcome.Park("the test is over")));
        await().atMost(PATIENCE).until(() -> worker.inHand() == 0);
    }

    @Test
    void neverTakesOverWhatItHoldsItself() {
        UUID ours = UuidV7Generator.next();
        start("HELD");
        run(pool, WORK, Tuple.of(ours, "HELD", "READY"));
        await().atMost(PATIENCE).until(() -> started.contains(ours));

        await().pollInterval(Duration.ofMillis(100))
                .during(LEASE)
                .atMost(PATIENCE)
                .until(() -> {
                    run(
                            pool,
                            "update work set lease_until = now() - interval '1 second' where id = $1",
                            Tuple.of(ours));
                    return started.size() == 1;
                });
    }

    @Test
    void givesOthersALeaseOfTimeAfterItCouldNotReachTheDatabaseItself() {
        start("CUT_OFF");
        UUID others = UuidV7Generator.next();
        UUID due = UuidV7Generator.next();
        whileClaiming("cut_off", () -> {
            count("select count(pg_terminate_backend(pid)) from pg_stat_activity" + WAITING);
            await().atMost(PATIENCE).until(() -> !worker.claimant().takesOver());
            run(pool, WORK, Tuple.of(others, "CUT_OFF", "RUNNING"));
            run(pool, WORK, Tuple.of(due, "CUT_OFF", "READY"));
        });

        await().atMost(PATIENCE).until(() -> !started.isEmpty());
        assertThat(started).containsExactly(due);
        await().atMost(PATIENCE).until(() -> started.contains(others));
    }

    @Test
    void givesBackWhatItClaimedWhileItWasToldToStop() {
        start("STOPPED");
        UUID due = UuidV7Generator.next();
        whileClaiming("stopped", () -> {
            run(pool, WORK, Tuple.of(due, "STOPPED", "READY"));
            worker.stopClaiming();
            assertThat(worker.inHand()).isEqualTo(1);
        });

        await().atMost(PATIENCE).until(() -> worker.inHand() == 0);
        assertThat(started).isEmpty();
        assertThat(count("select count(*) from work where state = 'READY' and attempts = 0 and id = '" + due + "'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from provider_call where work_id = '" + due + "'"))
                .isZero();
    }

    // Holds the lock on the provider's limit, so that a claim waits for it meanwhile.
    private void whileClaiming(String provider, Runnable happening) {
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from provider_limit where provider = '" + provider + "'") == 1);
        SqlConnection other = pool.getConnection().await().atMost(PATIENCE);
        Transaction locking = other.begin().await().atMost(PATIENCE);
        run(other, "set local idle_in_transaction_session_timeout = 0", Tuple.tuple());
        run(other, "select 1 from provider_limit where provider = $1 for update", Tuple.of(provider));
        await().atMost(PATIENCE).until(() -> count("select count(*) from pg_stat_activity" + WAITING) > 0);
        happening.run();
        locking.commit().await().atMost(PATIENCE);
        other.close().await().atMost(PATIENCE);
    }

    private void start(String kind) {
        ProviderLimits limits = new ProviderLimits(kind.toLowerCase(), 5, 1_000, 0, Duration.ofMinutes(1), 2);
        worker = new Worker(
                new WorkKind(kind, 5, LEASE, Duration.ofMillis(50), Optional.of(limits)),
                new Worker.WorkerContext("test", claims, queue, context, meters, spans, unexpectedFailures),
                new Worker.Handling(Optional::empty, Optional.empty(), claim -> Uni.createFrom()
                        .emitter(emitter -> {
                            started.add(claim.workId());
                            working.add(emitter);
                        })));
        worker.start(vertx);
        worker.wake();
    }

    private long count(String query) {
        return pool.query(query)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private static void run(SqlClient client, String statement, Tuple values) {
        client.preparedQuery(statement).execute(values).await().atMost(PATIENCE);
    }
}
