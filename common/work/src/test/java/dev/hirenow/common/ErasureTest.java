package dev.hirenow.common;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.erasure.Erasures;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewErased;
import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.ScheduleView;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.schedule.ClusterScheduler;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What remains of an erased interview, and what later passes remove. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TOLD = "select payload from outbox where interview_id = $1 order by id";

    @Inject
    Erasures erasures;

    @Inject
    ScratchErasureParticipant participant;

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    ClusterScheduler scheduler;

    @Inject
    WorkQueries queries;

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void removesRowsAndObjectsAndTellsWhatItRemoved() {
        UUID interview = UuidV7Generator.next();
        participant.put(interview, "a recording");
        enqueue(interview, "NOBODY");
        deadLetter(interview);

        erase(interview);

        JsonObject fact = await().atMost(PATIENCE).until(() -> told(interview), Objects::nonNull);
        assertThat(fact.getString("service")).isEqualTo("sample");
        assertThat(fact.getJsonObject("removed"))
                .isEqualTo(
                        new JsonObject().put("deadLetters", 2).put("objects", 1).put("work", 1));
        assertThat(count("select count(*) from work where interview_id = $1", interview))
                .isZero();
    }

    @Test
    void removesWhatWasWrittenLateAndThenTheLastTraceOfIt() {
        UUID interview = UuidV7Generator.next();
        erase(interview);
        await().atMost(PATIENCE).until(() -> told(interview) != null);

        participant.put(interview, "a copy of a worker that still ran");

        await().atMost(PATIENCE).until(() -> participant.left(interview) == 0);
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from erasure where interview_id = $1 and due_at is null", interview)
                        == 1);
        assertThat(told(interview).getJsonObject("removed").getInteger("objects"))
                .isEqualTo(1);
    }

    @Test
    void triesAgainWhatItCouldNotReach() {
        UUID interview = UuidV7Generator.next();
        participant.put(interview, "a recording");
        participant.failOnce(interview);

        erase(interview);

        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from erasure where interview_id = $1 and due_at > now()", interview)
                        == 1);
        pool.preparedQuery("update erasure set due_at = now() where interview_id = $1 and removed_at is null")
                .execute(Tuple.of(interview))
                .await()
                .atMost(PATIENCE);
        await().atMost(PATIENCE).until(() -> participant.left(interview) == 0);
    }

    @Test
    void lateNewsFindNothingToDo() {
        UUID interview = UuidV7Generator.next();
        erase(interview);

        assertThatThrownBy(() -> transactions
                        .inOrganisation("acme", unitOfWork -> unitOfWork.notErased(interview))
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(InterviewGone.class);
        erase(interview);

        assertThat(count("select count(*) from erasure where interview_id = $1", interview))
                .isEqualTo(1);
    }

    @Test
    void whatNobodyUnderstandsOfItIsNotKeptEither() {
        UUID interview = UuidV7Generator.next();
        UUID other = UuidV7Generator.next();
        erase(interview);
        try (KafkaCompanion companion = new KafkaCompanion(brokers)) {
            companion
                    .produce(String.class, byte[].class)
                    .fromRecords(
                            new ProducerRecord<>("interview-erased", 0, interview.toString(), "late".getBytes()),
                            new ProducerRecord<>("interview-erased", 0, other.toString(), "late".getBytes()))
                    .awaitCompletion();
        }

        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from dead_letter where key = $1::uuid::text", other) == 1);
        assertThat(count("select count(*) from dead_letter where key = $1::uuid::text", interview))
                .isZero();
    }

    @Test
    void theAnswerOfARunningCallIsNotStoredButWhatItCostCounts() {
        UUID interview = UuidV7Generator.next();
        Queue<UniEmitter<? super CallReport>> open = new ConcurrentLinkedQueue<>();
        Queue<UUID> calls = new ConcurrentLinkedQueue<>();
        AtomicInteger stored = new AtomicInteger();
        WorkKind kind = new WorkKind(
                "ERASED_CALL",
                1,
                Duration.ofSeconds(5),
                Duration.ofMillis(200),
                Optional.of(new ProviderLimits("erased", 1, 1000, 0, Duration.ofSeconds(30), 2)));
        workers.start(kind, claim -> {
            calls.add(claim.callId());
            return Uni.createFrom()
                    .<CallReport>emitter(open::add)
                    .chain(report -> queue.endCall(claim, report))
                    .invoke(stored::incrementAndGet)
                    .replaceWith(new WorkOutcome.Settled());
        });
        enqueue(interview, "ERASED_CALL");
        await().atMost(PATIENCE).until(() -> open.size() == 1);

        erase(interview);
        open.remove().complete(new CallReport(true, 200, "OK", "request", 77, "their words".getBytes()));

        UUID call = calls.remove();
        await().atMost(PATIENCE).until(() -> count("select cost_micros from provider_call where id = $1", call) == 77);
        assertThat(count(
                        "select count(*) from provider_call where id = $1 and answer is null"
                                + " and interview_id is null and provider_request_id is null and billable",
                        call))
                .isEqualTo(1);
        assertThat(stored).hasValue(0);
    }

    @Test
    void whatIsScheduledRunsOnceForAllAndShowsItsLastAndNextRun() {
        AtomicInteger runs = new AtomicInteger();

        scheduler.start("count", Duration.ofHours(1), () -> Uni.createFrom().item("run " + runs.incrementAndGet()));
        scheduler.start("count", Duration.ofHours(1), () -> Uni.createFrom().item("run " + runs.incrementAndGet()));

        await().atMost(PATIENCE).until(() -> schedule("count").lastEnd() != null);
        assertThat(schedule("count").outcome()).isEqualTo("run 1");
        assertThat(schedule("count").nextRun()).isAfter(Instant.now().plusSeconds(3_000));
        assertThat(runs).hasValue(1);
    }

    @Test
    void whatFailsIsDoneAtItsNextRun() {
        AtomicInteger runs = new AtomicInteger();

        scheduler.start("fail", Duration.ofMillis(200), () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("not today");
            }
            return Uni.createFrom().item("done");
        });

        await().atMost(PATIENCE).until(() -> "done".equals(schedule("fail").outcome()));
    }

    private ScheduleView schedule(String name) {
        return queries.schedules().await().atMost(PATIENCE).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> new ScheduleView(name, 0, null, null, null, Instant.EPOCH));
    }

    private void erase(UUID interview) {
        erasures.erase(new InterviewErased(interview, "acme", Instant.now()))
                .await()
                .atMost(PATIENCE);
    }

    private void enqueue(UUID interview, String kind) {
        Decision<UUID, String> decision = new Decision.Change<>(
                interview,
                List.<Fact>of(),
                List.of(Job.now(interview, "acme", kind, "key-" + interview, "{}")),
                "done");
        transactions
                .inOrganisation(
                        "acme",
                        unitOfWork -> unitOfWork.carryOut(
                                decision, _ -> Uni.createFrom().voidItem()))
                .await()
                .atMost(PATIENCE);
    }

    // One by its key, one that only mentions the interview.
    private void deadLetter(UUID interview) {
        String statement = """
                insert into dead_letter (id, topic, partition, "offset", key, headers, payload, reason)
                values ($1, 'none', 0, $2, $3, '{}', $4, 'NOT_JSON')
                """;
        long offset = interview.getLeastSignificantBits() >>> 1;
        pool.preparedQuery(statement)
                .executeBatch(List.of(
                        Tuple.of(UuidV7Generator.next(), offset, interview.toString(), null),
                        Tuple.of(
                                UuidV7Generator.next(),
                                offset - 1,
                                null,
                                io.vertx.core.buffer.Buffer.buffer("{\"interviewId\":\"" + interview + "\""))))
                .await()
                .atMost(PATIENCE);
    }

    private JsonObject told(UUID interview) {
        JsonObject last = null;
        for (Row row :
                pool.preparedQuery(TOLD).execute(Tuple.of(interview)).await().atMost(PATIENCE)) {
            last = new JsonObject(row.getBuffer("payload").toString());
        }
        return last;
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
