package dev.hirenow.common;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.postgres.UnitOfWork;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.AbandonedJobHandler;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An operator's cancellation is published like any other end of a job, in every state of the job. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class CancelWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Caller OPERATOR = new Caller("olga", "acme");
    private static final int ROUNDS = 25;

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    WorkCommands commands;

    @Inject
    Pool pool;

    private final UUID interview = UuidV7Generator.next();
    private final Queue<UniEmitter<? super Boolean>> working = new ConcurrentLinkedQueue<>();

    @Test
    void runningWorkIsCancelledAtOnceAndItsHolderStoresNothing() {
        start("CANCEL_RUNNING", Optional.empty());
        enqueue("CANCEL_RUNNING");
        await().atMost(PATIENCE).until(() -> working.size() == 1);

        assertThat(cancel()).isEqualTo(new WorkCommands.Outcome.Done());

        assertThat(state()).isEqualTo("CANCELLED");
        assertThat(told()).containsExactly("CANCELLED");
        working.remove().complete(true);
        await().during(Duration.ofMillis(300)).atMost(PATIENCE).until(() -> told().size() == 1);
        assertThat(state()).isEqualTo("CANCELLED");
    }

    @Test
    void retryingCancelledWorkDoesIt() {
        start("CANCEL_RETRIED", Optional.empty());
        enqueue("CANCEL_RETRIED");
        await().atMost(PATIENCE).until(() -> working.size() == 1);
        cancel();

        assertThat(now(commands.retry(id(), OPERATOR))).isEqualTo(new WorkCommands.Outcome.Done());

        await().atMost(PATIENCE).until(() -> working.size() == 2);
        working.forEach(one -> one.complete(true));
        await().atMost(PATIENCE).until(() -> state().equals("DONE"));
        assertThat(told()).containsExactly("CANCELLED", "RESULT");
        assertThat(events()).containsExactly("olga CANCELLED", "olga RETRIED");
    }

    @Test
    void anAnswerThatComesAfterTheCancellationIsPaidForOnce() {
        ProviderLimits limits = new ProviderLimits("cancelled", 5, 1_000, 0, Duration.ofMinutes(1), 2);
        Queue<Claim> claims = new ConcurrentLinkedQueue<>();
        workers.start(kind("CANCEL_CALLING", Optional.of(limits)), ending(), claim -> {
            claims.add(claim);
            return claim.answeredCall() != null
                    ? finish(claim)
                    : Uni.createFrom()
                            .<Boolean>emitter(working::add)
                            .chain(() ->
                                    queue.endCall(claim, new CallReport(true, 200, "OK", null, 7, "{}".getBytes())))
                            .chain(() -> finish(claim));
        });
        enqueue("CANCEL_CALLING");
        await().atMost(PATIENCE).until(() -> working.size() == 1);
        cancel();

        working.remove().complete(true);
        await().atMost(PATIENCE)
                .until(() -> execute("select answered_call from work where interview_id = $1")
                                .getUUID(0)
                        != null);
        assertThat(state()).isEqualTo("CANCELLED");
        now(commands.retry(id(), OPERATOR));

        await().atMost(PATIENCE).until(() -> state().equals("DONE"));
        assertThat(execute("select count(*) from provider_call where interview_id = $1")
                        .getInteger(0))
                .isOne();
        assertThat(told()).containsExactly("CANCELLED", "RESULT");
        assertThat(claims).last().extracting(Claim::callId).isNull();
    }

    @Test
    void eitherTheResultOrTheCancellationCounts() {
        start("CANCEL_RACED", Optional.empty());
        for (int round = 0; round < ROUNDS; round++) {
            UUID raced = UuidV7Generator.next();
            enqueue(raced, "CANCEL_RACED");
            await().atMost(PATIENCE).until(() -> working.size() == 1);
            UUID work = execute("select id from work where interview_id = $1", raced)
                    .getUUID(0);
            UniEmitter<? super Boolean> holder = working.remove();

            Uni<WorkCommands.Outcome> cancelling =
                    commands.cancel(work, OPERATOR).memoize().indefinitely();
            cancelling.subscribe().with(_ -> {});
            holder.complete(true);
            WorkCommands.Outcome outcome = now(cancelling);

            await().atMost(PATIENCE).until(() -> !told(raced).isEmpty());
            assertThat(told(raced))
                    .containsExactly(outcome.equals(new WorkCommands.Outcome.Done()) ? "CANCELLED" : "RESULT");
        }
    }

    private void start(String kind, Optional<ProviderLimits> limits) {
        workers.start(kind(kind, limits), ending(), claim -> Uni.createFrom()
                .<Boolean>emitter(working::add)
                .chain(() -> finish(claim)));
    }

    private AbandonedJobHandler ending() {
        return new AbandonedJobHandler() {
            @Override
            public Uni<Void> exhausted(Claim claim, String reason) {
                return transactions.inOrganisation(
                        claim.organisation(), unitOfWork -> tell(unitOfWork, claim, "EXHAUSTED")
                                .chain(() -> unitOfWork.park(claim.lease(), reason)));
            }

            @Override
            public Uni<Void> cancelled(Claim claim, String operator) {
                return transactions.inOrganisation(
                        claim.organisation(), unitOfWork -> tell(unitOfWork, claim, "CANCELLED")
                                .chain(() -> unitOfWork.cancel(claim.lease(), operator)));
            }
        };
    }

    private Uni<WorkOutcome> finish(Claim claim) {
        return transactions
                .inOrganisation(claim.organisation(), unitOfWork -> tell(unitOfWork, claim, "RESULT")
                        .chain(() -> unitOfWork.finish(claim.lease())))
                .replaceWith(new WorkOutcome.Settled());
    }

    private static Uni<String> tell(UnitOfWork unitOfWork, Claim claim, String reason) {
        AnalysisFailed fact = new AnalysisFailed(claim.interviewId(), "acme", 1, reason, "-", Instant.now());
        return unitOfWork.carryOut(Decision.change("next", List.of(fact), reason), _ -> Uni.createFrom()
                .voidItem());
    }

    private WorkCommands.Outcome cancel() {
        return now(commands.cancel(id(), OPERATOR));
    }

    private void enqueue(String kind) {
        enqueue(interview, kind);
    }

    private void enqueue(UUID of, String kind) {
        Job job = Job.now(of, "acme", kind, kind + of, "{}");
        now(transactions.inOrganisation(
                "acme",
                unitOfWork -> unitOfWork.carryOut(
                        new Decision.Change<>(of, List.of(), List.of(job), "done"),
                        _ -> Uni.createFrom().voidItem())));
    }

    private UUID id() {
        return execute("select id from work where interview_id = $1").getUUID(0);
    }

    private String state() {
        return execute("select state from work where interview_id = $1").getString(0);
    }

    private List<String> told() {
        return told(interview);
    }

    private List<String> told(UUID of) {
        return texts(
                "select convert_from(payload, 'UTF8')::jsonb ->> 'reason' from outbox where interview_id = $1 order by id",
                of);
    }

    private List<String> events() {
        return texts(
                "select e.actor || ' ' || e.action from work_event e join work w on w.id = e.work_id"
                        + " where w.interview_id = $1 order by e.at",
                interview);
    }

    private List<String> texts(String sql, UUID of) {
        return now(pool.preparedQuery(sql).execute(Tuple.of(of))).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private Row execute(String sql) {
        return execute(sql, interview);
    }

    private Row execute(String sql, UUID of) {
        return now(pool.preparedQuery(sql).execute(Tuple.of(of))).iterator().next();
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    private static WorkKind kind(String name, Optional<ProviderLimits> limits) {
        return new WorkKind(name, 10, Duration.ofSeconds(5), Duration.ofMillis(50), limits);
    }
}
