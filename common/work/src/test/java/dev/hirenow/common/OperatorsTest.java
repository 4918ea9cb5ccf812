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
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.decision.Decision;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.operations.DeadLetterOperations;
import dev.hirenow.common.operations.DeadLetterView;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What operators can do, and how calls resume to a provider that refused. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class OperatorsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Caller OPERATOR = new Caller("olga", "acme");
    private static final Caller STRANGER = new Caller("sven", "other");

    @Inject
    OutboxTransactions transactions;

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    WorkCommands commands;

    @Inject
    WorkQueries queries;

    @Inject
    DeadLetterOperations deadLetters;

    @Inject
    ErasedIntake intake;

    @Inject
    Pool pool;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void retryingParkedWorkGivesItANewBudgetAndRemembersWhoDidIt() {
        UUID interview = UuidV7Generator.next();
        Queue<Claim> claims = new ConcurrentLinkedQueue<>();
        workers.start(kind("RETRIED", gate("retried", 10)), claim -> {
            claims.add(claim);
            return claim.exhausted()
                    ? Uni.createFrom().item(new WorkOutcome.Park("BUDGET_EXHAUSTED"))
                    : queue.endCall(claim, new CallReport(true, 500, "SERVER_ERROR", null, 0, null))
                            .replaceWith(new WorkOutcome.Retry(Duration.ZERO, "SERVER_ERROR"));
        });
        enqueue(interview, "RETRIED", 1);
        await().atMost(PATIENCE).until(() -> state(interview).equals("PARKED"));

        assertThat(now(commands.retry(work(interview), OPERATOR))).isEqualTo(new WorkCommands.Outcome.Done());

        await().atMost(PATIENCE)
                .until(() -> claims.size() == 6 && state(interview).equals("PARKED"));
        assertThat(claims).extracting(Claim::exhausted).containsExactly(false, false, true, false, false, true);
        assertThat(text(
                        "select actor || ' ' || action || ' ' || detail from work_event where work_id = $1",
                        work(interview)))
                .isEqualTo("olga RETRIED BUDGET_EXHAUSTED");
        assertThat(now(queries.timeline("acme", interview)).entries())
                .filteredOn(entry -> entry.source().equals("event"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.event().actor()).isEqualTo("olga");
                    assertThat(entry.event().action()).isEqualTo("RETRIED");
                    assertThat(entry.at()).isEqualTo(entry.event().at());
                });
        assertThat(now(queries.timeline("acme", interview)).sentFactsKeptMs())
                .isEqualTo(Duration.ofDays(1).toMillis());
        assertThat(now(queries.timeline("acme", interview)).endedWorkKeptMs())
                .isEqualTo(Duration.ofDays(30).toMillis());
        assertThat(now(queries.timeline("other", interview)).entries()).isEmpty();
    }

    @Test
    void workThatIsHinderedOftenLosesNeitherAttemptsNorCalls() {
        UUID interview = UuidV7Generator.next();
        Queue<Claim> claims = new ConcurrentLinkedQueue<>();
        workers.start(kind("HINDERED", gate("unasked", 10)), claim -> {
            claims.add(claim);
            return claims.size() <= 60
                    ? Uni.createFrom().item(new WorkOutcome.Snooze(Duration.ZERO, "STORE_AWAY"))
                    : finish(claim);
        });

        enqueue(interview, "HINDERED", 1);

        await().atMost(PATIENCE).until(() -> state(interview).equals("DONE"));
        assertThat(claims).hasSize(61).noneMatch(Claim::exhausted).allMatch(claim -> claim.attempts() == 1);
        assertThat(text("select count(*)::text from provider_call where interview_id = $1", interview))
                .isEqualTo("1");
    }

    @Test
    void refusalsThatCostNothingUseUpNoBudget() {
        UUID interview = UuidV7Generator.next();
        Queue<Claim> claims = new ConcurrentLinkedQueue<>();
        workers.start(kind("POSTPONED", gate("overloaded", 10)), claim -> {
            claims.add(claim);
            return queue.endCall(claim, new CallReport(false, 503, "UNAVAILABLE", null, 0, null))
                    .chain(() -> claims.size() <= 55
                            ? Uni.createFrom().item(new WorkOutcome.PauseProvider(Duration.ZERO, "UNAVAILABLE"))
                            : finish(claim));
        });
        enqueue(interview, "POSTPONED", 1);

        await().atMost(PATIENCE).until(() -> state(interview).equals("DONE"));
        assertThat(claims).noneMatch(Claim::exhausted);
        assertThat(now(queries.timeline("acme", interview)).entries())
                .filteredOn(entry -> entry.source().equals("call"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void workOfAnotherOrganisationIsUnknown() {
        UUID interview = UuidV7Generator.next();
        enqueue(interview, "NOBODY", 1);

        assertThat(now(commands.cancel(work(interview), STRANGER))).isEqualTo(new WorkCommands.Outcome.Unknown());
        assertThat(state(interview)).isEqualTo("READY");
    }

    @Test
    void cancelledWorkIsNeverStartedAndCannotBeCancelledTwice() {
        UUID interview = UuidV7Generator.next();
        enqueue(interview, "NOBODY", 1);

        assertThat(now(commands.cancel(work(interview), OPERATOR))).isEqualTo(new WorkCommands.Outcome.Done());

        assertThat(state(interview)).isEqualTo("CANCELLED");
        assertThat(now(commands.cancel(work(interview), OPERATOR)))
                .isEqualTo(new WorkCommands.Outcome.NotNow("CANCELLED"));
    }

    @Test
    void urgentWorkTakesTheNextFreePlace() {
        UUID interview = UuidV7Generator.next();
        enqueue(interview, "QUEUED", 3);
        UUID last = UUID.fromString(text(
                "select id::text from work where interview_id = $1 order by created_at desc, id desc limit 1",
                interview));
        assertThat(now(commands.reprioritise(last, 9, OPERATOR))).isEqualTo(new WorkCommands.Outcome.Done());
        Queue<UUID> order = new ConcurrentLinkedQueue<>();

        workers.start(
                new WorkKind("QUEUED", 1, Duration.ofSeconds(5), Duration.ofMillis(200), Optional.empty()), claim -> {
                    order.add(claim.workId());
                    return finish(claim);
                });

        await().atMost(PATIENCE).until(() -> order.size() == 3);
        assertThat(order.peek()).isEqualTo(last);
    }

    @Test
    void aProviderThatRefusedIsAskedByOneCallUntilItAnswers() {
        UUID interview = UuidV7Generator.next();
        Queue<Claim> asked = new ConcurrentLinkedQueue<>();
        Queue<Runnable> open = new ConcurrentLinkedQueue<>();
        workers.start(kind("REFUSED", gate("refusing", 5)), claim -> {
            asked.add(claim);
            if (claim.attempts() == 1 && asked.size() == 1) {
                return Uni.createFrom().item(new WorkOutcome.PauseProvider(Duration.ofMillis(200), "UNAVAILABLE"));
            }
            return Uni.createFrom()
                    .<WorkOutcome>emitter(emitter -> open.add(() -> emitter.complete(new WorkOutcome.Settled())))
                    .call(() -> queue.endCall(claim, new CallReport(true, 200, "OK", null, 0, "{}".getBytes())))
                    .chain(_ -> finish(claim));
        });
        enqueue(interview, "REFUSED", 1);
        await().atMost(PATIENCE).until(() -> asked.size() == 2);

        enqueue(interview, "REFUSED", 3);
        assertThat(open).hasSize(1);
        open.remove().run();

        await().atMost(PATIENCE).until(() -> open.size() == 3);
        open.forEach(Runnable::run);
        await().atMost(PATIENCE).until(() -> count("DONE", interview) == 4);
    }

    @Test
    void aDeadLetterThatIsUnderstoodByNowIsSentAgain() {
        UUID interview = UuidV7Generator.next();
        String fact = "{\"interviewId\":\"%s\",\"organisation\":\"acme\",\"erasedAt\":\"%s\"}"
                .formatted(interview, Instant.now());
        produce(interview, fact, "dev.hirenow.interview-erased.v7");
        DeadLetterView letter = await().atMost(PATIENCE)
                .until(() -> find(interview), Optional::isPresent)
                .orElseThrow();
        assertThat(letter.reason()).isEqualTo("UNKNOWN_TYPE_OR_VERSION");
        assertThat(now(deadLetters.replay(OPERATOR, letter.id())))
                .isEqualTo(new DeadLetterOperations.Outcome.StillUnreadable("UNKNOWN_TYPE_OR_VERSION"));
        assertThat(now(deadLetters.replay(STRANGER, letter.id())))
                .isEqualTo(new DeadLetterOperations.Outcome.Unknown());

        // The next release knows the version.
        pool.preparedQuery(
                        "update dead_letter set headers = headers || '{\"ce_type\": \"dev.hirenow.interview-erased.v1\"}' where id = $1")
                .execute(Tuple.of(letter.id()))
                .await()
                .atMost(PATIENCE);
        assertThat(now(deadLetters.replay(OPERATOR, letter.id()))).isEqualTo(new DeadLetterOperations.Outcome.Sent());

        await().atMost(PATIENCE).until(() -> intake.saw(interview));
        assertThat(now(deadLetters.find(OPERATOR, letter.id())).orElseThrow().replayedAt())
                .isNotNull();
    }

    @Test
    void aDeadLetterThatNamesNoOrganisationIsShownToTheOneThatRunsTheSystemAlone() {
        UUID id = UuidV7Generator.next();
        pool.preparedQuery("""
                        insert into dead_letter (id, topic, partition, "offset", headers, payload, reason)
                        values ($1, 'nobodys', 0, (select coalesce(max("offset"), 0) + 1 from dead_letter), '{}', 'words', 'NOT_JSON')
                        """).execute(Tuple.of(id)).await().atMost(PATIENCE);

        for (Caller operator : List.of(OPERATOR, STRANGER)) {
            assertThat(now(deadLetters.find(operator, id))).isEmpty();
            assertThat(now(deadLetters.replay(operator, id))).isEqualTo(new DeadLetterOperations.Outcome.Unknown());
            assertThat(now(deadLetters.list(operator, null, 500)))
                    .extracting(DeadLetterView::id)
                    .doesNotContain(id);
        }
        assertThat(now(deadLetters.find(new Caller("rita", "runs-the-system"), id)))
                .isPresent();
        assertThat(now(deadLetters.list(new Caller("rita", "runs-the-system"), null, 500)))
                .extracting(DeadLetterView::id)
                .contains(id);
    }

    private Optional<DeadLetterView> find(UUID interview) {
        return now(deadLetters.list(OPERATOR, null, 100)).stream()
                .filter(letter -> interview.toString().equals(letter.key()))
                .findFirst();
    }

    private void produce(UUID interview, String payload, String type) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("interview-erased", interview.toString(), payload.getBytes());
        record.headers().add("ce_type", type.getBytes());
        record.headers().add("ce_organisation", "acme".getBytes());
        try (KafkaCompanion companion = new KafkaCompanion(brokers)) {
            companion.produce(String.class, byte[].class).fromRecords(record).awaitCompletion();
        }
    }

    private void enqueue(UUID interview, String kind, int jobs) {
        List<Job> wanted = java.util.stream.IntStream.range(0, jobs)
                .mapToObj(_ ->
                        Job.now(interview, "acme", kind, UuidV7Generator.next().toString(), "{}"))
                .toList();
        Decision<UUID, String> decision = new Decision.Change<>(interview, List.of(), wanted, "done");
        now(transactions.inOrganisation(
                "acme",
                unitOfWork ->
                        unitOfWork.carryOut(decision, _ -> Uni.createFrom().voidItem())));
    }

    private Uni<WorkOutcome> finish(Claim claim) {
        return transactions
                .inOrganisation(claim.organisation(), unitOfWork -> unitOfWork.finish(claim.lease()))
                .replaceWith(new WorkOutcome.Settled());
    }

    private static WorkKind kind(String name, ProviderLimits limits) {
        return new WorkKind(name, 10, Duration.ofSeconds(5), Duration.ofMillis(100), Optional.of(limits));
    }

    private static ProviderLimits gate(String provider, int atOnce) {
        return new ProviderLimits(provider, atOnce, 1000, 0, Duration.ofSeconds(30), 2);
    }

    private UUID work(UUID interview) {
        return UUID.fromString(text("select id::text from work where interview_id = $1", interview));
    }

    private String state(UUID interview) {
        return text("select state from work where interview_id = $1", interview);
    }

    private long count(String state, UUID interview) {
        return Long.parseLong(
                text("select count(*)::text from work where state = '" + state + "' and interview_id = $1", interview));
    }

    private String text(String sql, UUID id) {
        return now(pool.preparedQuery(sql).execute(Tuple.of(id)))
                .iterator()
                .next()
                .getString(0);
    }

    private static <T> T now(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
