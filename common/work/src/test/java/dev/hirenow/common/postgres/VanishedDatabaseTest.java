package dev.hirenow.common.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.testing.VanishingMachine;
import dev.hirenow.common.testing.VanishingPostgres;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * The database's host vanishes without closing its connections: waiting statements fail, and the service recovers once
 * the host is back.
 */
@QuarkusTest
@QuarkusTestResource(value = VanishingPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TestTokens.Resource.class, restrictToAnnotatedClass = true)
@Tag("slow")
class VanishedDatabaseTest {

    // The time-out of three seconds, plus a margin for a busy machine.
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MORE_THAN_THE_POOL_HOLDS = 15;

    @Inject
    Pool pool;

    @Inject
    Workers workers;

    VanishingMachine machine;

    @Test
    void failsWhatWaitsAndGoesOnOnceItIsBack() {
        workers.start(
                new WorkKind("VANISHED", 2, Duration.ofSeconds(3), Duration.ofMillis(100), Optional.empty()),
                _ -> Uni.createFrom().item(new WorkOutcome.Park("SEEN")));
        assertThat(ask().join()).isEqualTo(1);

        machine.vanish();
        List<CompletableFuture<Integer>> asked =
                Stream.generate(this::ask).limit(MORE_THAN_THE_POOL_HOLDS).toList();

        await().atMost(SOON).until(() -> asked.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        machine.comeBack();
        await().atMost(SOON).ignoreExceptions().until(() -> ask().join() == 1);
        UUID job = UUID.randomUUID();
        enqueue(job);
        await().atMost(SOON).until(() -> state(job).equals("PARKED"));
    }

    @Test
    void endsAStatementThatTakesTooLong() {
        assertThatThrownBy(() ->
                        pool.query("select pg_sleep(10)").execute().await().atMost(SOON))
                .isInstanceOfSatisfying(
                        PgException.class, e -> assertThat(e.getSqlState()).isEqualTo("57014"));
    }

    private CompletableFuture<Integer> ask() {
        return pool.query("select 1")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }

    private void enqueue(UUID job) {
        pool.preparedQuery("""
                        insert into work (id, organisation, interview_id, kind, key, payload, priority, rank)
                        values ($1::uuid, 'acme', $1::uuid, 'VANISHED', $1::uuid::text, '{}', 5, now())
                        """).execute(Tuple.of(job)).await().atMost(SOON);
    }

    private String state(UUID job) {
        return pool.preparedQuery("select state from work where id = $1")
                .execute(Tuple.of(job))
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getString("state");
    }
}
