package dev.hirenow.common;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A provider's limit is one row for all replicas; a replica that waited for it sees what the others did meanwhile. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class LimitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 5;
    private static final String PROVIDER = "raced";
    private static final String WORK = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state, lease_until)
            values ($1::uuid, 'acme', $1::uuid, 'RACED', $1::uuid::text, '{}', 5, now(), $2, now() + interval '1 hour')
            """;
    private static final String CALL = """
            insert into provider_call (id, work_id, interview_id, organisation, provider, fence)
            values ($1, $1, $1, 'acme', 'raced', 1)
            """;

    @Inject
    Workers workers;

    @Inject
    OutboxTransactions transactions;

    @Inject
    Pool pool;

    @Test
    void countsTheCallsThatAnotherReplicaMadeWhileThisOneWaitedForTheLimit() {
        UUID others = UuidV7Generator.next();
        UUID ours = UuidV7Generator.next();
        Queue<UUID> started = new ConcurrentLinkedQueue<>();
        workers.start(kind("RACED", PROVIDER), claim -> {
            started.add(claim.workId());
            return transactions
                    .inOrganisation("acme", unitOfWork -> unitOfWork.finish(claim.lease()))
                    .replaceWith(new WorkOutcome.Settled());
        });
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from provider_limit where provider = 'raced'") == 1);

        SqlConnection replica = pool.getConnection().await().atMost(PATIENCE);
        Transaction claiming = replica.begin().await().atMost(PATIENCE);
        run(replica, "set local idle_in_transaction_session_timeout = 0", Tuple.tuple());
        run(replica, "select 1 from provider_limit where provider = 'raced' for update", Tuple.tuple());
        run(pool, WORK, Tuple.of(ours, "READY"));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%provider_limit%'")
                        > 0);
        run(replica, WORK, Tuple.of(others, "RUNNING"));
        run(replica, CALL, Tuple.of(others));
        claiming.commit().await().atMost(PATIENCE);
        replica.close().await().atMost(PATIENCE);

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(started::isEmpty);
        run(pool, "update provider_call set finished_at = now() where id = $1", Tuple.of(others));
        await().atMost(PATIENCE).until(() -> List.copyOf(started).equals(List.of(ours)));
        assertThat(started).containsExactly(ours);
    }

    @Test
    void givesThePlaceOfACallWhoseHolderDiedToWhoTakesTheWorkOver() {
        UUID dead = UuidV7Generator.next();
        String expired = WORK.replace("RACED", "DIED").replace("+ interval '1 hour'", "- interval '1 second'");
        run(pool, expired, Tuple.of(dead, "RUNNING"));
        run(pool, CALL.replace("raced", "dying"), Tuple.of(dead));
        for (int urgent = 0; urgent < AT_ONCE; urgent++) {
            run(
                    pool,
                    WORK.replace("RACED", "DIED").replace("now(), $2", "now() - interval '9 minutes', $2"),
                    Tuple.of(UuidV7Generator.next(), "READY"));
        }

        Queue<UUID> started = new ConcurrentLinkedQueue<>();
        workers.start(kind("DIED", "dying"), claim -> {
            started.add(claim.workId());
            return transactions
                    .inOrganisation("acme", unitOfWork -> unitOfWork.finish(claim.lease()))
                    .replaceWith(new WorkOutcome.Settled());
        });

        await().atMost(PATIENCE).until(() -> List.copyOf(started).equals(List.of(dead)));
    }

    @Test
    void takesTheLocksFromAReplicaThatIsFrozenInsideATransaction() {
        Queue<UUID> started = new ConcurrentLinkedQueue<>();
        workers.start(kind("FROZEN", "frozen"), claim -> {
            started.add(claim.workId());
            return transactions
                    .inOrganisation("acme", unitOfWork -> unitOfWork.finish(claim.lease()))
                    .replaceWith(new WorkOutcome.Settled());
        });
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from provider_limit where provider = 'frozen'") == 1);

        SqlConnection frozen = pool.getConnection().await().atMost(PATIENCE);
        frozen.begin().await().atMost(PATIENCE);
        run(frozen, "select 1 from provider_limit where provider = 'frozen' for update", Tuple.tuple());
        UUID work = UuidV7Generator.next();
        run(pool, WORK.replace("RACED", "FROZEN"), Tuple.of(work, "READY"));

        await().atMost(PATIENCE).until(() -> List.copyOf(started).equals(List.of(work)));
    }

    private static WorkKind kind(String name, String provider) {
        ProviderLimits oneCall = new ProviderLimits(provider, 1, 1_000, 0, Duration.ofMinutes(1), 2);
        return new WorkKind(name, AT_ONCE, Duration.ofSeconds(5), Duration.ofMillis(100), Optional.of(oneCall));
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
