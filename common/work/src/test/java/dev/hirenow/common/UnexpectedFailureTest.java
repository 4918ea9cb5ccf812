package dev.hirenow.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What operators see of a job that fails unexpectedly or cannot start. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class UnexpectedFailureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    WorkQueries queries;

    @Inject
    Pool pool;

    private final UUID interview = UuidV7Generator.next();

    @Test
    void showsTheWholeChainOfCausesInTheTimeline() {
        workers.start(kind("UNFORESEEN"), _ -> {
            throw new UncheckedIOException(new IOException("Cannot run program \"ffmpeg\": error=2"));
        });

        enqueue("UNFORESEEN");

        await().atMost(PATIENCE).until(() -> work().getString("last_error") != null);
        assertThat(queries.timeline("acme", interview).await().atMost(PATIENCE).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.work().error())
                        .isEqualTo(
                                "UncheckedIOException, caused by IOException: Cannot run program \"ffmpeg\": error=2"));
    }

    @Test
    void claimsNothingWhileWhatItNeedsIsMissing() {
        AtomicBoolean there = new AtomicBoolean();
        workers.start(kind("NEEDY"), () -> there.get() ? Optional.empty() : Optional.of("no ffmpeg"), this::finish);

        enqueue("NEEDY");
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> work().getLong("fence") == 0);
        there.set(true);

        await().atMost(PATIENCE).until(() -> work().getString("state").equals("DONE"));
        assertThat(work().getInteger("attempts")).isEqualTo(1);
    }

    private void enqueue(String kind) {
        Job job = Job.now(interview, "acme", kind, kind + interview, "{}");
        transactions
                .inOrganisation(
                        "acme",
                        unitOfWork -> unitOfWork.carryOut(
                                new Decision.Change<>(interview, List.of(), List.of(job), "done"),
                                _ -> Uni.createFrom().voidItem()))
                .await()
                .atMost(PATIENCE);
    }

    private Uni<WorkOutcome> finish(Claim claim) {
        return transactions
                .inOrganisation(claim.organisation(), unitOfWork -> unitOfWork.finish(claim.lease()))
                .replaceWith(new WorkOutcome.Settled());
    }

    private Row work() {
        return pool.preparedQuery("select state, attempts, fence, last_error from work where interview_id = $1")
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
    }

    private static WorkKind kind(String name) {
        return new WorkKind(name, 10, Duration.ofSeconds(5), Duration.ofMillis(200), Optional.empty());
    }
}
