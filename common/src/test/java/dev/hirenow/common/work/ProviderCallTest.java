package dev.hirenow.common.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.postgres.Transactions;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.call.Reply;
import dev.hirenow.common.work.call.Reply.Quota;
import dev.hirenow.common.work.call.Reply.Trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What follows from each reply of a provider: what is paid, who waits, and how work ends. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ProviderCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(48);
    private static final long MOST_COST = 1_000;
    private static final Reply WHOLE = answer("whole");
    private static final Reply BILLED = new Reply.Unanswered(true, new Trouble(504, "DEADLINE", "r1"));
    private static final Reply CUT_OFF = new Reply.Unanswered(false, new Trouble(0, "CONNECTION_LOST", null));
    private static final Reply DENIED = new Reply.Denied(new Trouble(401, "INVALID_AUTH", null));

    @Inject
    Workers workers;

    @Inject
    Transactions transactions;

    @Inject
    MeterRegistry meters;

    @Inject
    Pool pool;

    private final UUID interview = Ids.next();
    private final String kind = "CALL_" + interview;
    private final Queue<Supplier<Reply>> replies = new ConcurrentLinkedQueue<>();
    private final Queue<Instant> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> derived = new ConcurrentLinkedQueue<>();
    private final Queue<CallFailure> failures = new ConcurrentLinkedQueue<>();
    private ProviderWork.Asking insteadOfACall =
            new ProviderWork.Call(0, () -> Uni.createFrom().nothing());

    @Test
    void storesTheRawAnswerBeforeAnythingIsDerivedFromIt() {
        work(WHOLE);

        awaitState("DONE");
        assertThat(derived).containsExactly("whole, stored as whole");
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.getBoolean("billable")).isTrue();
            assertThat(call.getLong("cost_micros")).isEqualTo(7);
            assertThat(call.getString("provider_request_id")).isEqualTo("r1");
        });
    }

    @Test
    void asksOnceMoreWhenAnAnswerDoesNotSuffice() {
        work(answer("half"), WHOLE);

        awaitState("DONE");
        assertThat(derived).containsExactly("half, stored as half", "whole, stored as whole");
        assertThat(failures).isEmpty();
    }

    @Test
    void derivesFromTheAnswerThatAnEarlierCallLeft() {
        UUID call = Ids.next();
        enqueue("fence = 1");
        run("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, finished_at, billable,
                                           status, outcome, answer)
                select $2, id, interview_id, organisation, 'another', 0, now(), true, 200, 'OK', 'whole'::bytea
                from work where interview_id = $1
                """, interview, call);
        run("update work set answered_call = $2, state = 'READY' where interview_id = $1", interview, call);
        start(GIVE_UP_AFTER);

        awaitState("DONE");
        assertThat(derived).containsExactly("whole, stored as whole");
        assertThat(asked).isEmpty();
    }

    @Test
    void makesTwoCallsThatMayBeBilledAndNoThird() {
        work(BILLED, BILLED, WHOLE);

        awaitState("PARKED");
        assertThat(failures).containsExactly(new CallFailure.BudgetSpent());
        assertThat(calls()).hasSize(2).allSatisfy(call -> {
            assertThat(call.getBoolean("billable")).isTrue();
            assertThat(call.getInteger("status")).isEqualTo(504);
            // Nobody says what it cost: the most that it can have been.
            assertThat(call.getLong("cost_micros")).isEqualTo(MOST_COST);
        });
    }

    @Test
    void countsTheCallOfAHolderThatDied() {
        replies.add(() -> BILLED);
        enqueue("state = 'RUNNING', lease_until = now() - interval '1 second'");
        run("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence)
                select gen_random_uuid(), id, interview_id, organisation, $2, 1 from work where interview_id = $1
                """, interview, provider());
        start(GIVE_UP_AFTER);

        awaitState("PARKED");
        assertThat(failures).containsExactly(new CallFailure.BudgetSpent());
        assertThat(asked).hasSize(1);
        assertThat(calls()).hasSize(2).allMatch(call -> call.getBoolean("billable"));
    }

    @Test
    void paysNothingForWhatDidNotGetThrough() {
        work(CUT_OFF, WHOLE);

        awaitState("DONE");
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, true);
        assertThat(calls().getFirst().getLong("cost_micros")).isZero();
    }

    @Test
    void givesUpWhatDoesNotGetThroughFiveTimes() {
        replies.add(() -> CUT_OFF);
        start(GIVE_UP_AFTER);
        enqueue("state = 'READY', attempts = 4");

        awaitState("PARKED");
        assertThat(failures).containsExactly(new CallFailure.NotDelivered());
    }

    @Test
    void waitsForABusyProviderLongerEachTimeAndPaysNothing() {
        Reply busy = busy(Optional.of(Duration.ofMillis(300)), Quota.SHORT);

        work(busy, busy, busy, WHOLE);

        awaitState("DONE");
        List<Instant> at = List.copyOf(asked);
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(Duration.between(at.get(1), at.get(2))).isGreaterThanOrEqualTo(Duration.ofMillis(600));
        assertThat(Duration.between(at.get(2), at.get(3))).isGreaterThanOrEqualTo(Duration.ofMillis(1_200));
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, false, false, true);
        assertThat(row("select attempts from work where interview_id = $1").getInteger("attempts"))
                .isEqualTo(1);
    }

    @Test
    void waitsForTheNextDayOfAQuotaAndNoLonger() {
        start(GIVE_UP_AFTER);
        await().atMost(PATIENCE).until(() -> limit().isPresent());
        run("update provider_limit set refusals = 3 where provider = $1", provider());
        replies.add(() -> busy(Optional.of(Duration.ofMinutes(3)), Quota.DAY));
        enqueue("state = 'READY'");

        await().atMost(PATIENCE).until(() -> limit().orElseThrow().getInteger("seconds") > 0);
        assertThat(limit().orElseThrow().getInteger("seconds")).isBetween(540, 600);
        assertThat(limit().orElseThrow().getString("pause_reason")).isEqualTo("quota of the day: 429 TOO_MANY");
    }

    @Test
    void givesUpOnABusyProviderWhenItIsRefusedOnceMoreAfterItsTime() {
        Reply busy = busy(Optional.of(Duration.ofMillis(50)), Quota.SHORT);
        replies.add(() -> busy);
        replies.add(() -> aged(busy));

        work();

        awaitState("PARKED");
        assertThat(failures).containsExactly(new CallFailure.StayedBusy());
        assertThat(asked).hasSize(2);
    }

    @Test
    void usesAnAnswerThatComesAfterItsTime() {
        replies.add(() -> busy(Optional.of(Duration.ofMillis(50)), Quota.SHORT));
        replies.add(() -> aged(WHOLE));

        work();

        awaitState("DONE");
        assertThat(failures).isEmpty();
    }

    @Test
    void pausesAProviderThatDeniesTheAccountAndFailsNoWork() {
        work(DENIED, WHOLE);

        awaitState("DONE");
        assertThat(failures).isEmpty();
        assertThat(calls()).extracting(call -> call.getBoolean("billable")).containsExactly(false, true);
        assertThat(limit().orElseThrow().getString("pause_reason")).isEqualTo("denied: 401 INVALID_AUTH");
        assertThat(Duration.between(asked.remove(), asked.remove())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(meters.counter("hirenow.provider.denied", "provider", provider())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void givesUpWorkWhoseAccountStaysDenied() {
        replies.add(() -> DENIED);
        replies.add(() -> aged(DENIED));

        work();

        awaitState("PARKED");
        assertThat(failures).containsExactly(new CallFailure.StayedDenied());
    }

    @Test
    void failsARejectedRequestAtOnce() {
        work(new Reply.Rejected("CORRUPT_RECORDING", new Trouble(400, "Bad Request", null)));

        awaitState("PARKED");
        assertThat(failures).containsExactly(new CallFailure.Rejected("CORRUPT_RECORDING"));
        assertThat(calls()).singleElement().satisfies(call -> assertThat(call.getBoolean("billable"))
                .isFalse());
    }

    @Test
    void closesTheReservedCallWhenNobodyHasToBeAsked() {
        insteadOfACall = new ProviderWork.NotNeeded();

        work();

        await().atMost(PATIENCE)
                .until(() -> calls().stream().anyMatch(call -> "NOT_NEEDED".equals(call.getString("outcome"))));
        assertThat(calls()).noneMatch(call -> call.getBoolean("billable"));
    }

    @Test
    void givesTheReservedCallBackWhenSomethingOfOursIsAway() {
        insteadOfACall = new ProviderWork.NotNow(Duration.ofHours(1), "STORE_AWAY");

        work();

        await().atMost(PATIENCE).until(() -> "STORE_AWAY"
                .equals(row("select last_error from work where interview_id = $1")
                        .getString("last_error")));
        assertThat(calls()).isEmpty();
        assertThat(row("select attempts from work where interview_id = $1").getInteger("attempts"))
                .isZero();
    }

    /** Work that gets these replies, then none any more. */
    private void work(Reply... script) {
        List.of(script).forEach(reply -> replies.add(() -> reply));
        start(GIVE_UP_AFTER);
        enqueue("state = 'READY'");
    }

    private void start(Duration giveUpAfter) {
        ProviderGate gate = new ProviderGate(
                provider(), 4, 1_000, 0, Duration.ofMinutes(1), 2, giveUpAfter, Duration.ofMillis(400));
        workers.startCalling(
                new WorkKind(kind, 5, Duration.ofSeconds(5), Duration.ofMillis(100), Optional.of(gate)),
                new NothingUnforeseen(),
                Scripted::new);
    }

    private void enqueue(String change) {
        run("""
                insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state)
                values ($1, 'acme', $1, $2, $2, '{}', 5, now(), 'PARKED')
                """, interview, kind);
        run("update work set " + change + " where interview_id = $1", interview);
    }

    /** As if the first refusal had been two days ago. */
    private Reply aged(Reply reply) {
        run(
                "update provider_call set started_at = started_at - interval '49 hours' where interview_id = $1 and finished_at is not null",
                interview);
        return reply;
    }

    private static Reply answer(String text) {
        return new Reply.Answered(text.getBytes(), "somebody", "r1", 7);
    }

    private static Reply busy(Optional<Duration> retryAfter, Quota quota) {
        return new Reply.Busy(retryAfter, quota, new Trouble(429, "TOO_MANY", null));
    }

    private String provider() {
        return "provider-" + interview;
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE).until(() -> row("select state from work where interview_id = $1")
                .getString("state")
                .equals(state));
    }

    private List<Row> calls() {
        return rows("select * from provider_call where interview_id = $1 order by started_at", Tuple.of(interview));
    }

    private Optional<Row> limit() {
        return rows(
                        "select pause_reason, coalesce(extract(epoch from paused_until - now()), 0)::int as seconds from provider_limit where provider = $1",
                        Tuple.of(provider()))
                .stream()
                .findFirst();
    }

    private Row row(String sql) {
        return rows(sql, Tuple.of(interview)).getFirst();
    }

    private void run(String sql, Object... values) {
        rows(sql, Tuple.from(values));
    }

    private List<Row> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(PATIENCE).stream()
                .toList();
    }

    /** No reply is a failure that nobody foresaw, and nobody cancels. */
    private static final class NothingUnforeseen implements WorkEnding {

        @Override
        public Uni<Void> exhausted(Claim claim, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public Uni<Void> cancelled(Claim claim, String operator) {
            throw new AssertionError("cancelled by " + operator);
        }
    }

    /** Asks for the next reply of the script. */
    private final class Scripted implements ProviderWork {

        private final Claim claim;

        Scripted(Claim claim) {
            this.claim = claim;
        }

        @Override
        public Uni<Asking> ask(UUID callId) {
            return Uni.createFrom().item(replies.isEmpty() ? insteadOfACall : new Call(MOST_COST, this::next));
        }

        // Replies look at the database, which no event loop may wait for.
        private Uni<Reply> next() {
            asked.add(Instant.now());
            return Uni.createFrom().item(replies.remove()).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }

        @Override
        public Uni<Use> answered(byte[] answer) {
            String text = new String(answer);
            return pool.preparedQuery("""
                            select convert_from(c.answer, 'UTF8') from provider_call c join work w on w.answered_call = c.id
                            where w.id = $1
                            """)
                    .execute(Tuple.of(claim.workId()))
                    .invoke(rows -> derived.add(
                            text + ", stored as " + rows.iterator().next().getString(0)))
                    .chain(() -> text.equals("half")
                            ? Uni.createFrom().item(new Insufficient("HALF"))
                            : transactions
                                    .inOrganisation("acme", ledger -> ledger.finish(claim.lease()))
                                    .replaceWith(new Done()));
        }

        @Override
        public Uni<Void> giveUp(CallFailure failure) {
            failures.add(failure);
            return transactions.inOrganisation("acme", ledger -> ledger.park(claim.lease(), "given up"));
        }

        @Override
        public void log(String words) {}
    }
}
