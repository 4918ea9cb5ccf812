package dev.hirenow.common;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A long queue: urgent jobs go first, and old jobs are not overtaken for ever. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class BacklogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int QUEUED = 300;
    private static final String KIND = "BACKLOG";
    // Created that many minutes ago with that priority, in the form in which the ledger stores it.
    private static final String ENQUEUE = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, created_at)
            values ($1::uuid, 'acme', $1::uuid, $2, $3, '{}', $4::int,
                    now() - ($4::int + $5::int) * interval '1 minute', now() - $5::int * interval '1 minute')
            """;

    @Inject
    Workers workers;

    @Inject
    OutboxTransactions transactions;

    @Inject
    Pool pool;

    @Test
    void priorityNineTakesTheNextFreePlaceAndPriorityZeroStartsByAgeing() {
        pool.preparedQuery(ENQUEUE).executeBatch(ordinary()).await().atMost(PATIENCE);
        UUID urgent = enqueue("urgent", 9, 0);
        UUID waitsSinceLong = enqueue("old", 0, 8);
        UUID waitsABit = enqueue("newer", 0, 1);
        Queue<UUID> order = new ConcurrentLinkedQueue<>();

        workers.start(
                new WorkKind(KIND, 1, Duration.ofSeconds(10), Duration.ofMillis(200), Optional.empty()), claim -> {
                    order.add(claim.workId());
                    return transactions
                            .inOrganisation("acme", unitOfWork -> unitOfWork.finish(claim.lease()))
                            .replaceWith(new WorkOutcome.Settled());
                });

        await().atMost(PATIENCE).until(() -> order.size() == QUEUED + 3);
        List<UUID> started = List.copyOf(order);
        assertThat(started).doesNotHaveDuplicates();
        assertThat(started.indexOf(urgent)).isZero();
        // Eight minutes of waiting outweigh a priority that is worth five minutes.
        assertThat(started.indexOf(waitsSinceLong)).isEqualTo(1);
        assertThat(started.indexOf(waitsABit)).isEqualTo(QUEUED + 2);
    }

    private UUID enqueue(String key, int priority, int minutesAgo) {
        UUID id = UuidV7Generator.next();
        pool.preparedQuery(ENQUEUE)
                .execute(Tuple.of(id, KIND, key, priority, minutesAgo))
                .await()
                .atMost(PATIENCE);
        return id;
    }

    private static List<Tuple> ordinary() {
        return Stream.iterate(0, i -> i + 1)
                .limit(QUEUED)
                .map(i -> Tuple.of(UuidV7Generator.next(), KIND, "ordinary-" + i, 5, 0))
                .toList();
    }
}
