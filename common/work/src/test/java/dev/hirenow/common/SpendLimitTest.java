package dev.hirenow.common;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.ProviderQueries;
import dev.hirenow.common.operations.ProviderView;
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

/** Once a day's spend is used up, calls pause until the next day, and operators see the reason. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class SpendLimitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PROVIDER = "costly";
    private static final String SPENT = """
            insert into provider_call (id, organisation, provider, fence, started_at, finished_at, billable, cost_micros)
            values ($1, 'acme', 'costly', 1, $2, $2, true, 2000000)
            """;
    private static final String WORK = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state)
            values ($1::uuid, 'acme', $1::uuid, 'COSTLY', $1::uuid::text, '{}', 5, now(), 'READY')
            """;

    @Inject
    Workers workers;

    @Inject
    OutboxTransactions transactions;

    @Inject
    ProviderQueries providers;

    @Inject
    Pool pool;

    @Test
    void stopsCallingUntilTheNextDayAndSaysSo() {
        UUID spent = UuidV7Generator.next();
        UUID work = UuidV7Generator.next();
        Queue<UUID> started = new ConcurrentLinkedQueue<>();
        ProviderLimits limits = new ProviderLimits(PROVIDER, 4, 100, 2_000_000, Duration.ofMinutes(1), 2);
        run(SPENT, Tuple.of(spent, Instant.now().atOffset(ZoneOffset.UTC)));
        workers.start(
                new WorkKind("COSTLY", 5, Duration.ofSeconds(5), Duration.ofMillis(100), Optional.of(limits)),
                claim -> {
                    started.add(claim.workId());
                    return transactions
                            .inOrganisation("acme", unitOfWork -> unitOfWork.finish(claim.lease()))
                            .replaceWith(new WorkOutcome.Settled());
                });
        run(WORK, Tuple.of(work));

        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(started::isEmpty);
        ProviderView view = view();
        assertThat(view.pauseReason()).isEqualTo("SPEND_LIMIT");
        assertThat(view.pausedUntil()).isEqualTo(tomorrow());

        // The day is over: yesterday's spend does not count.
        run("update provider_call set started_at = started_at - interval '1 day' where id = $1", Tuple.of(spent));
        await().atMost(PATIENCE).until(() -> started.contains(work));
        assertThat(view().pauseReason()).isNull();
    }

    private static Instant tomorrow() {
        return Instant.now()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private ProviderView view() {
        return now(providers.providers()).stream()
                .filter(provider -> provider.provider().equals(PROVIDER))
                .findFirst()
                .orElseThrow();
    }

    private void run(String statement, Tuple values) {
        now(pool.preparedQuery(statement).execute(values));
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
