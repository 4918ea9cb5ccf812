package dev.hirenow.common.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.work.call.ProviderCallOutcome;

import static org.awaitility.Awaitility.await;

/** A job that calls a scripted provider, and its outcome. */
abstract class ProviderCallScenario {

    protected static final Duration PATIENCE = Duration.ofSeconds(20);
    protected static final Duration GIVE_UP_AFTER = Duration.ofHours(48);
    protected static final long MOST_COST = 1_000;
    protected static final ProviderCallOutcome WHOLE = answer("whole");

    @Inject
    Workers workers;

    @Inject
    OutboxTransactions transactions;

    @Inject
    Pool pool;

    protected final UUID interview = UuidV7Generator.next();
    protected final String kind = "CALL_" + interview;
    protected final Queue<Supplier<ProviderCallOutcome>> replies = new ConcurrentLinkedQueue<>();
    protected final Queue<Instant> asked = new ConcurrentLinkedQueue<>();
    protected final Queue<String> derived = new ConcurrentLinkedQueue<>();
    protected final Queue<GiveUpReason> failures = new ConcurrentLinkedQueue<>();
    protected ProviderJobHandler.CallPlan insteadOfACall =
            new ProviderJobHandler.Call(0, () -> Uni.createFrom().nothing());

    /** Runs a job that gets these replies and no further ones. */
    protected void work(ProviderCallOutcome... script) {
        List.of(script).forEach(reply -> replies.add(() -> reply));
        start();
        enqueue("state = 'READY'");
    }

    protected void start() {
        ProviderLimits limits = new ProviderLimits(
                provider(), 4, 1_000, 0, Duration.ofMinutes(1), 2, GIVE_UP_AFTER, Duration.ofMillis(400));
        workers.startCalling(
                new WorkKind(kind, 5, Duration.ofSeconds(5), Duration.ofMillis(100), Optional.of(limits)),
                new NothingUnforeseen(),
                Scripted::new);
    }

    protected void enqueue(String change) {
        run("""
                insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state)
                values ($1, 'acme', $1, $2, $2, '{}', 5, now(), 'PARKED')
                """, interview, kind);
        run("update work set " + change + " where interview_id = $1", interview);
    }

    /** Another job of the same kind. */
    protected UUID job(String state) {
        UUID other = UuidV7Generator.next();
        run("""
                insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, state)
                values ($1, 'acme', $1, $2, $3, '{}', 5, now(), $4)
                """, other, kind, other.toString(), state);
        return other;
    }

    /** A provider call of the job with this status. */
    protected void call(UUID work, int status) {
        run("""
                insert into provider_call (id, work_id, interview_id, organisation, provider, fence, finished_at, billable,
                                           status, outcome)
                values (gen_random_uuid(), $1, $1, 'acme', $2, 1, now(), false, $3, 'SEEDED')
                """, work, provider(), status);
    }

    protected static ProviderCallOutcome answer(String text) {
        return new ProviderCallOutcome.Answered(text.getBytes(), "somebody", "r1", 7);
    }

    protected String provider() {
        return "provider-" + interview;
    }

    protected void awaitState(String state) {
        await().atMost(PATIENCE).until(() -> row("select state from work where interview_id = $1")
                .getString("state")
                .equals(state));
    }

    protected List<Row> calls() {
        return rows("select * from provider_call where interview_id = $1 order by started_at", Tuple.of(interview));
    }

    protected Row row(String sql) {
        return rows(sql, Tuple.of(interview)).getFirst();
    }

    protected void run(String sql, Object... values) {
        rows(sql, Tuple.from(values));
    }

    protected List<Row> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).await().atMost(PATIENCE).stream()
                .toList();
    }

    /** Moves the first refusal two days into the past. */
    protected ProviderCallOutcome aged(ProviderCallOutcome reply) {
        run(
                "update provider_call set started_at = started_at - interval '49 hours' where interview_id = $1 and finished_at is not null",
                interview);
        return reply;
    }

    protected Optional<Row> limit() {
        return rows(
                        "select pause_reason, coalesce(extract(epoch from paused_until - now()), 0)::int as seconds from provider_limit where provider = $1",
                        Tuple.of(provider()))
                .stream()
                .findFirst();
    }

    /** No reply causes an unexpected failure, and no operator cancels. */
    private static final class NothingUnforeseen implements AbandonedJobHandler {

        @Override
        public Uni<Void> exhausted(Claim claim, String reason) {
            throw new AssertionError(reason);
        }

        @Override
        public Uni<Void> cancelled(Claim claim, String operator) {
            throw new AssertionError("cancelled by " + operator);
        }
    }

    /** Returns the next reply of the script. */
    private final class Scripted implements ProviderJobHandler {

        private final Claim claim;

        Scripted(Claim claim) {
            this.claim = claim;
        }

        @Override
        public Uni<CallPlan> ask(UUID callId) {
            return Uni.createFrom().item(replies.isEmpty() ? insteadOfACall : new Call(MOST_COST, this::next));
        }

        // Replies query the database, which must not block an event loop.
        private Uni<ProviderCallOutcome> next() {
            asked.add(Instant.now());
            return Uni.createFrom().item(replies.remove()).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        }

        @Override
        public Uni<AnswerUse> answered(byte[] answer) {
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
                                    .inOrganisation("acme", unitOfWork -> unitOfWork.finish(claim.lease()))
                                    .replaceWith(new Done()));
        }

        @Override
        public Uni<Void> giveUp(GiveUpReason failure) {
            failures.add(failure);
            return transactions.inOrganisation("acme", unitOfWork -> unitOfWork.park(claim.lease(), "given up"));
        }

        @Override
        public void log(String words) {}
    }
}
