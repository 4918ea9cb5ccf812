package dev.hirenow.common.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Jobs without a result end in one statement; a job with a lost fence ends nothing and delays no other. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class EndingTogetherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int JOBS = 300;
    private static final String WORK = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state, fence)
            values ($1::uuid, 'acme', $1::uuid, $2, $1::uuid::text, '{}', 5, now(), $3, $4)
            """;

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    Pool pool;

    @Test
    void endsAllJobsWhoseHandlerSaysThatTheyAreDone() {
        Stream.generate(UUID::randomUUID).limit(JOBS).forEach(id -> add(id, "ENDING_TOGETHER", "READY", 0));

        workers.start(
                new WorkKind("ENDING_TOGETHER", 50, Duration.ofSeconds(10), Duration.ofMillis(100), Optional.empty()),
                _ -> Uni.createFrom().item(new WorkOutcome.Done()));

        await().atMost(PATIENCE).until(() -> count("ENDING_TOGETHER", "DONE") == JOBS);
    }

    @Test
    void endsNoneWhoseFenceIsLost() {
        List<Claim> claims = IntStream.range(0, 20)
                .mapToObj(number -> claim(UUID.randomUUID(), number))
                .toList();
        // Another worker has taken over every fifth job.
        claims.forEach(
                claim -> add(claim.workId(), "ENDING_FENCED", "RUNNING", claim.fence() % 5 == 0 ? 99 : claim.fence()));

        List<CompletableFuture<Void>> ends = claims.stream()
                .map(claim -> queue.done(claim).subscribeAsCompletionStage().toCompletableFuture())
                .toList();

        await().atMost(PATIENCE).until(() -> ends.stream().allMatch(CompletableFuture::isDone));
        assertThat(IntStream.range(0, 20).filter(number -> ends.get(number).isCompletedExceptionally()))
                .containsExactly(0, 5, 10, 15);
        assertThat(count("ENDING_FENCED", "DONE")).isEqualTo(16);
        assertThat(count("ENDING_FENCED", "RUNNING")).isEqualTo(4);
    }

    private void add(UUID id, String kind, String state, long fence) {
        pool.preparedQuery(WORK)
                .execute(Tuple.of(id, kind, state, fence))
                .await()
                .atMost(PATIENCE);
    }

    private long count(String kind, String state) {
        return pool.preparedQuery("select count(*) from work where kind = $1 and state = $2")
                .execute(Tuple.of(kind, state))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static Claim claim(UUID id, long fence) {
        return new Claim(id, id, "acme", "ENDING_FENCED", id.toString(), "{}", 1, fence, null, null, false);
    }
}
