package dev.hirenow.common;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.FactType;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.trace.TraceParentCodec;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.FenceLost;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class PipelineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    DedicatedContext context;

    @Inject
    Pool pool;

    @Inject
    ErasedIntake intake;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void bringsAFactToTheBrokerAndMarksItSentOnlyThen() {
        UUID interview = UuidV7Generator.next();

        decide(interview, List.of(new InterviewErased(interview, "acme", Instant.now())), List.of());

        await().atMost(PATIENCE).until(() -> intake.saw(interview));
        await().atMost(PATIENCE).until(() -> outboxState(interview).equals("SENT"));
    }

    @Test
    void sendsWhatACrashedSenderLeftWithinThreeSecondsOfTheCommit() {
        UUID interview = UuidV7Generator.next();
        String fact = "{\"interviewId\":\"%s\",\"organisation\":\"acme\",\"erasedAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(interview);
        // As the transaction leaves it if its sender crashes right after the commit.
        pool.preparedQuery("""
                        insert into outbox (id, topic, type, organisation, interview_id, payload, leased_until)
                        values ($1, $2, $3, 'acme', $4, $5, now() + interval '2 seconds')
                        """)
                .execute(Tuple.of(
                        UuidV7Generator.next(),
                        FactType.INTERVIEW_ERASED.topic(),
                        FactType.INTERVIEW_ERASED.cloudEventType(),
                        interview,
                        Buffer.buffer(fact)))
                .await()
                .atMost(PATIENCE);

        await().atMost(Duration.ofSeconds(3)).until(() -> outboxState(interview).equals("SENT"));
        await().atMost(PATIENCE).until(() -> intake.saw(interview));
    }

    @Test
    void sendsNothingWhenTheTransactionRollsBack() {
        UUID interview = UuidV7Generator.next();
        Decision<String, String> decision =
                Decision.change("next", List.<Fact>of(new InterviewErased(interview, "acme", Instant.now())), "done");

        Uni<String> failing = transactions.inOrganisation("acme", unitOfWork -> unitOfWork
                .carryOut(decision, _ -> Uni.createFrom().voidItem())
                .invoke(_ -> {
                    throw new IllegalStateException("refused at the last moment");
                }));

        assertThat(failing.onFailure().recoverWithItem("rolled back").await().atMost(PATIENCE))
                .isEqualTo("rolled back");
        assertThat(count("select count(*) from outbox where interview_id = $1", interview))
                .isZero();
    }

    @Test
    void keepsUnreadableRecordsAsDeadLettersAndGoesOn() {
        UUID interview = UuidV7Generator.next();
        try (KafkaCompanion companion = new KafkaCompanion(brokers)) {
            companion
                    .produce(String.class, byte[].class)
                    .fromRecords(new ProducerRecord<>("interview-erased", interview.toString(), "no json".getBytes()))
                    .awaitCompletion();
        }

        decide(interview, List.of(new InterviewErased(interview, "acme", Instant.now())), List.of());

        await().atMost(PATIENCE).until(() -> intake.saw(interview));
        assertThat(pool.preparedQuery("select reason from dead_letter where key = $1")
                        .execute(Tuple.of(interview.toString()))
                        .await()
                        .atMost(PATIENCE)
                        .iterator()
                        .next()
                        .getString(0))
                .isEqualTo("NO_TYPE");
    }

    @Test
    void doesAJobOnceHoweverOftenItIsEnqueued() {
        UUID interview = UuidV7Generator.next();
        AtomicInteger done = new AtomicInteger();
        workers.start(kind("ONCE", Optional.empty()), claim -> {
            done.incrementAndGet();
            return finish(claim);
        });
        Job job = Job.now(interview, "acme", "ONCE", "key-" + interview, "{}");

        decide(interview, List.of(), List.of(job, job));
        decide(interview, List.of(), List.of(job));

        await().atMost(PATIENCE).until(() -> workState(interview).equals("DONE"));
        assertThat(done).hasValue(1);
    }

    @Test
    void derivesFromTheStoredAnswerWithoutASecondCall() {
        UUID interview = UuidV7Generator.next();
        AtomicInteger calls = new AtomicInteger();
        workers.start(kind("DERIVE", Optional.of(gate("derive", 10))), claim -> {
            if (claim.answeredCall() == null) {
                calls.incrementAndGet();
                return queue.endCall(claim, answered())
                        .replaceWith(new WorkOutcome.Retry(Duration.ZERO, "DIED_BEFORE_DERIVING"));
            }
            return queue.answer(claim.answeredCall()).chain(_ -> finish(claim));
        });

        decide(interview, List.of(), List.of(Job.now(interview, "acme", "DERIVE", "d-" + interview, "{}")));

        await().atMost(PATIENCE).until(() -> workState(interview).equals("DONE"));
        assertThat(calls).hasValue(1);
    }

    @Test
    void neverHasMoreCallsInFlightThanTheProviderAllows() {
        UUID interview = UuidV7Generator.next();
        Queue<UniEmitter<? super WorkOutcome>> open = new ConcurrentLinkedQueue<>();
        List<Claim> started = new java.util.concurrent.CopyOnWriteArrayList<>();
        workers.start(kind("GATED", Optional.of(gate("gated", 2))), claim -> {
            started.add(claim);
            return Uni.createFrom()
                    .<WorkOutcome>emitter(open::add)
                    .call(() -> queue.endCall(claim, answered()))
                    .chain(_ -> finish(claim));
        });

        decide(
                interview,
                List.of(),
                List.of(1, 2, 3, 4, 5).stream()
                        .map(n -> Job.now(interview, "acme", "GATED", "g" + n + interview, "{}"))
                        .toList());

        await().atMost(PATIENCE).until(() -> started.size() == 2);
        for (int left = 5; left > 0; left--) {
            await().atMost(PATIENCE).until(() -> !open.isEmpty());
            assertThat(open.size()).isLessThanOrEqualTo(2);
            open.remove().complete(new WorkOutcome.Settled());
        }
        await().atMost(PATIENCE)
                .until(() ->
                        count("select count(*) from work where interview_id = $1 and state = 'DONE'", interview) == 5);
    }

    @Test
    void refusesTheResultOfAWorkerThatLostItsFence() {
        UUID interview = UuidV7Generator.next();
        Queue<Claim> lost = new ConcurrentLinkedQueue<>();
        Queue<Throwable> refusals = new ConcurrentLinkedQueue<>();
        workers.start(kind("FENCED", Optional.empty()), claim -> {
            if (claim.fence() > 1) {
                return finish(claim);
            }
            lost.add(claim);
            return pool.preparedQuery("update work set fence = fence + 1, state = 'READY' where id = $1")
                    .execute(Tuple.of(claim.workId()))
                    .chain(() -> finish(claim))
                    .onFailure()
                    .invoke(refusals::add);
        });

        decide(interview, List.of(), List.of(Job.now(interview, "acme", "FENCED", "f-" + interview, "{}")));

        await().atMost(PATIENCE).until(() -> workState(interview).equals("DONE"));
        assertThat(refusals).singleElement().isInstanceOf(FenceLost.class);
    }

    @Test
    void letsNobodyCallOnceTheBillableCallsAreUsedUp() {
        UUID interview = UuidV7Generator.next();
        Queue<Claim> claims = new ConcurrentLinkedQueue<>();
        workers.start(kind("BUDGET", Optional.of(gate("budget", 10))), claim -> {
            claims.add(claim);
            return claim.exhausted()
                    ? Uni.createFrom().item(new WorkOutcome.Park("BUDGET_EXHAUSTED"))
                    : queue.endCall(claim, new CallReport(true, 500, "SERVER_ERROR", null, 0, null))
                            .replaceWith(new WorkOutcome.Retry(Duration.ZERO, "SERVER_ERROR"));
        });

        decide(interview, List.of(), List.of(Job.now(interview, "acme", "BUDGET", "b-" + interview, "{}")));

        await().atMost(PATIENCE).until(() -> workState(interview).equals("PARKED"));
        assertThat(claims).extracting(Claim::exhausted).containsExactly(false, false, true);
        assertThat(claims).extracting(claim -> claim.callId() != null).containsExactly(true, true, false);
    }

    @Test
    void whatWorkCausesBelongsToTheTraceOfWhatCausedTheWork() {
        UUID interview = UuidV7Generator.next();
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        Context trace = TraceParentCodec.context("00-" + traceId + "-00f067aa0ba902b7-01");
        workers.start(kind("TRACED", Optional.empty()), claim -> transactions
                .inOrganisation(claim.organisation(), unitOfWork -> unitOfWork
                        .carryOut(
                                Decision.change(
                                        "next",
                                        List.<Fact>of(new InterviewErased(interview, "acme", Instant.now())),
                                        "done"),
                                _ -> Uni.createFrom().voidItem())
                        .call(() -> unitOfWork.finish(claim.lease())))
                .replaceWith(new WorkOutcome.Settled()));
        Decision<UUID, String> decision = new Decision.Change<>(
                interview, List.of(), List.of(Job.now(interview, "acme", "TRACED", "t-" + interview, "{}")), "done");

        context.run(
                        trace,
                        () -> transactions.inOrganisation(
                                "acme",
                                unitOfWork -> unitOfWork.carryOut(
                                        decision, _ -> Uni.createFrom().voidItem())))
                .await()
                .atMost(PATIENCE);

        await().atMost(PATIENCE).until(() -> workState(interview).equals("DONE"));
        assertThat(text("select traceparent from outbox where interview_id = $1", interview))
                .contains(traceId);
        await().atMost(PATIENCE).until(() -> traceId.equals(intake.trace(interview)));
    }

    @Test
    void declaresATopicForEachFact() {
        assertThat(FactType.values())
                .extracting(FactType::topic)
                .doesNotHaveDuplicates()
                .hasSize(13);
    }

    private void decide(UUID interview, List<Fact> facts, List<Job> jobs) {
        Decision<UUID, String> decision = new Decision.Change<>(interview, facts, jobs, "done");
        String outcome = transactions
                .inOrganisation(
                        "acme",
                        unitOfWork -> unitOfWork.carryOut(
                                decision, _ -> Uni.createFrom().voidItem()))
                .await()
                .atMost(PATIENCE);
        assertThat(outcome).isEqualTo("done");
    }

    private Uni<WorkOutcome> finish(Claim claim) {
        return transactions
                .inOrganisation(claim.organisation(), unitOfWork -> unitOfWork.finish(claim.lease()))
                .replaceWith(new WorkOutcome.Settled());
    }

    private static CallReport answered() {
        return new CallReport(true, 200, "OK", "request-1", 10, "{}".getBytes());
    }

    private static WorkKind kind(String name, Optional<ProviderLimits> limits) {
        return new WorkKind(name, 10, Duration.ofSeconds(5), Duration.ofMillis(200), limits);
    }

    private static ProviderLimits gate(String provider, int atOnce) {
        return new ProviderLimits(provider, atOnce, 1000, 0, Duration.ofSeconds(30), 2);
    }

    private String outboxState(UUID interview) {
        return text("select state from outbox where interview_id = $1", interview);
    }

    private String workState(UUID interview) {
        return text("select state from work where interview_id = $1", interview);
    }

    private String text(String sql, UUID interview) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }

    private long count(String sql, UUID interview) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
