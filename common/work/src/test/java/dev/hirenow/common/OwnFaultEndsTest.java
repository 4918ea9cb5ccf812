package dev.hirenow.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A job that fails because of an internal fault ends after a few attempts; temporary failures end none. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class OwnFaultEndsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    WorkCommands commands;

    @Inject
    Pool pool;

    private final UUID interview = UuidV7Generator.next();
    private final Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    private final Queue<String> ended = new ConcurrentLinkedQueue<>();

    @Test
    void afterEightAttemptsTheServiceIsToldAndTheWorkParked() {
        workers.start(kind("BROKEN"), ending(), claim -> failing(claim, new IllegalStateException("a bug")));

        enqueue("BROKEN");

        passTimeUntil(() -> state().equals("PARKED"));
        assertThat(claims).hasSize(8);
        assertThat(ended).singleElement().asString().startsWith("COULD_NOT_BE_PROCESSED: IllegalStateException at ");
        assertThat(work().getString("last_error")).isEqualTo(ended.peek());
    }

    @Test
    void aRetryByHandBringsEightNewAttempts() {
        workers.start(kind("BROKEN_AGAIN"), ending(), claim -> failing(claim, new IllegalStateException("a bug")));
        enqueue("BROKEN_AGAIN");
        passTimeUntil(() -> state().equals("PARKED"));

        assertThat(commands.retry(work().getUUID("id"), new Caller("olga", "acme"))
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new WorkCommands.Outcome.Done());

        passTimeUntil(() -> claims.size() == 16 && state().equals("PARKED"));
        assertThat(ended).hasSize(2);
    }

    @Test
    void anOutageCostsNoAttempt() {
        workers.start(kind("UNREACHED"), ending(), claim -> failing(claim, outage()));

        enqueue("UNREACHED");

        passTimeUntil(() -> claims.size() >= 60);
        assertThat(ended).isEmpty();
        assertThat(work().getInteger("own_faults")).isZero();
        assertThat(claims).extracting(Claim::attempts).containsOnly(1);
    }

    @Test
    void whatOnlyMightPassEndsAfterTwoDays() {
        workers.start(kind("NEVER_REACHED"), ending(), claim -> failing(claim, outage()));
        enqueue("NEVER_REACHED");
        passTimeUntil(() -> claims.size() >= 60);

        change("update work set failing_since = failing_since - interval '49 hours' where interview_id = $1");

        passTimeUntil(() -> state().equals("PARKED"));
        assertThat(ended).singleElement().asString().contains("UncheckedIOException, caused by ConnectException");
    }

    @Test
    void onlyFaultsOfOurOwnAreCountedAmongOutages() {
        workers.start(
                kind("MIXED"),
                ending(),
                claim -> failing(claim, claims.size() % 2 == 0 ? outage() : new IllegalStateException("a bug")));

        enqueue("MIXED");

        passTimeUntil(() -> state().equals("PARKED"));
        assertThat(claims).hasSize(16);
    }

    @Test
    void anEndingThatAnOutageHindersIsMadeUpFor() {
        AtomicInteger tries = new AtomicInteger();
        workers.start(kind("HINDERED_END"), endingThatFails(tries, 2, outage()), claim -> failing(claim, bug()));

        enqueue("HINDERED_END");

        passTimeUntil(() -> state().equals("PARKED"));
        assertThat(tries).hasValue(3);
        assertThat(ended).hasSize(1);
    }

    @Test
    void anEndingThatOurOwnFaultHindersIsAtLeastSeenByOperators() {
        workers.start(kind("NO_END"), endingThatFails(new AtomicInteger(), 99, bug()), claim -> failing(claim, bug()));

        enqueue("NO_END");

        passTimeUntil(() -> state().equals("PARKED"));
        assertThat(work().getString("last_error")).startsWith("NOT_PUBLISHED: COULD_NOT_BE_PROCESSED: ");
    }

    private Uni<WorkOutcome> failing(Claim claim, RuntimeException failure) {
        claims.add(claim);
        return Uni.createFrom().failure(failure);
    }

    private static RuntimeException bug() {
        return new IllegalStateException("a bug");
    }

    private static RuntimeException outage() {
        return new UncheckedIOException(new ConnectException("Connection refused"));
    }

    private AbandonedJobHandler ending() {
        return endingThatFails(new AtomicInteger(), 0, bug());
    }

    private AbandonedJobHandler endingThatFails(AtomicInteger tries, int times, RuntimeException failure) {
        return new AbandonedJobHandler() {
            @Override
            public Uni<Void> exhausted(Claim claim, String reason) {
                return tries.incrementAndGet() <= times
                        ? Uni.createFrom().failure(failure)
                        // Before the commit, after which a test sees the parked job.
                        : transactions.inOrganisation(claim.organisation(), unitOfWork -> unitOfWork
                                .park(claim.lease(), reason)
                                .invoke(() -> ended.add(reason)));
            }

            @Override
            public Uni<Void> cancelled(Claim claim, String operator) {
                return Uni.createFrom().failure(new IOException("no operator cancels here"));
            }
        };
    }

    /** Makes waiting jobs due, again and again. */
    private void passTimeUntil(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            change("update work set next_attempt_at = now() where interview_id = $1 and state = 'READY'");
            return condition.call();
        });
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

    private String state() {
        return work().getString("state");
    }

    private Row work() {
        return change("select id, state, own_faults, last_error from work where interview_id = $1")
                .iterator()
                .next();
    }

    private RowSet<Row> change(String sql) {
        return pool.preparedQuery(sql).execute(Tuple.of(interview)).await().atMost(PATIENCE);
    }

    private static WorkKind kind(String name) {
        return new WorkKind(name, 10, Duration.ofSeconds(5), Duration.ofMillis(20), Optional.empty());
    }
}
