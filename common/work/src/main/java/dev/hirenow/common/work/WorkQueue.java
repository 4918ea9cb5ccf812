package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.context.StatementBatcher;

/** Updates claimed jobs outside of domain transactions; every statement checks the fence. */
@ApplicationScoped
public class WorkQueue {

    // Rows are always locked in the order of their ids, so that statements cannot deadlock.
    private static final String HELD = """
            (select id from work join unnest($1::uuid[], $2::bigint[]) as held(id, fence) using (id, fence)
             where state = 'RUNNING' order by id for update of work)
            """;
    private static final String EXTEND =
            "update work set lease_until = now() + $3 * interval '1 millisecond' where id in " + HELD;
    private static final String DONE = """
            update work set state = 'DONE', last_error = null, lease_until = null, updated_at = now() where id in %s
            returning id
            """.formatted(HELD);
    private static final String AGAIN = """
            update work set state = 'READY', lease_until = null, last_error = $3, updated_at = now(),
                   attempts = attempts - $5, next_attempt_at = now() + $4 * interval '1 millisecond', snoozed = $4 > 0
            where id = $1 and fence = $2 and state = 'RUNNING'
            """;
    private static final String PARK = """
            update work set state = 'PARKED', lease_until = null, last_error = $3, updated_at = now()
            where id = $1 and fence = $2 and state = 'RUNNING'
            """;
    // A call without a job belongs to an erased interview: its cost counts, nothing else is stored.
    private static final String END_CALL = """
            update provider_call set finished_at = now(), billable = $2, status = $3, outcome = $4, cost_micros = $6,
                   provider_request_id = case when work_id is not null then $5::text end,
                   answer = case when work_id is not null then $7::bytea end
            where id = $1 and finished_at is null
            returning provider, (extract(epoch from clock_timestamp() - started_at) * 1000)::bigint as took
            """;
    private static final String EXPECT =
            "update provider_call set cost_micros = $2 where id = $1 and finished_at is null";
    // Also for a cancelled job that was not claimed since: a manual retry then uses the response that was
    // paid for.
    private static final String ANSWERED = """
            update work set answered_call = $3
            where id = $1 and fence = $2 and state in ('RUNNING', 'CANCELLED', 'READY')
            """;
    private static final String ASK_ANEW =
            "update work set answered_call = null where id = $1 and fence = $2 and state = 'RUNNING'";
    private static final String WITHDRAW_CALL = "delete from provider_call where id = $1 and finished_at is null";
    // Repeated refusals make the pause longer, up to sixteen times. Calls that were in flight together and
    // were refused together count once. A pause of ten minutes or more was set by the provider or a setting,
    // such as the reset of a daily quota, and is not multiplied.
    private static final String PAUSE = """
            update provider_limit
            set paused_until = greatest(paused_until,
                    now() + $2::bigint * case when $2 < $4::bigint then least(power(2, refusals), 16) else 1 end * interval '1 millisecond'),
                refusals = case when paused_until > now() then refusals else refusals + 1 end,
                pause_reason = $3
            where provider = $1
            """;
    private static final String ANSWERS_AGAIN = """
            update provider_limit set refusals = 0
            where refusals > 0 and provider = (select provider from provider_call where id = $1)
            """;
    private static final Duration SHORTEST_TO_KEEP_TO = Duration.ofMinutes(10);
    private static final int OK = 200;

    private static final String CLOSE_CALL = """
            update provider_call set finished_at = now(), billable = true, outcome = 'UNKNOWN'
            where id = $1 and finished_at is null
            """;

    private final Pool pool;
    private final WorkMetrics meters;
    // Calls that this process is about to make or has made, until their end is stored.
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();
    private final StatementBatcher<Claim, Boolean> done;

    WorkQueue(Pool pool, WorkMetrics meters, DedicatedContext context) {
        this.pool = pool;
        this.meters = meters;
        this.done = new StatementBatcher<>("ending work", context, this::end);
    }

    /** Ends the job, in one statement with others that end now. */
    Uni<Void> done(Claim claim) {
        return done.add(claim)
                .invoke(held -> {
                    if (!held) {
                        throw new FenceLost(claim.lease());
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Function<Claim, Boolean>> end(Collection<Claim> claims) {
        return pool.preparedQuery(DONE).execute(held(claims)).map(rows -> {
            Set<UUID> ended = rows.stream().map(row -> row.getUUID("id")).collect(Collectors.toSet());
            return claim -> ended.contains(claim.workId());
        });
    }

    private static Tuple held(Collection<Claim> claims) {
        return Tuple.of(
                claims.stream().map(Claim::workId).toArray(UUID[]::new),
                claims.stream().map(Claim::fence).toArray(Long[]::new));
    }

    Uni<Void> extend(Collection<Claim> claims, Duration lease) {
        return pool.preparedQuery(EXTEND)
                .execute(held(claims).addLong(lease.toMillis()))
                .replaceWithVoid();
    }

    /**
     * Records the call's upper cost bound right before it is made. That amount counts towards the day's spend while the
     * call runs, and for good if its process dies. An unavailable database does not delay the call.
     *
     * @param costMicros estimated, in millionths of the currency unit
     */
    public Uni<Void> expectCost(Claim claim, long costMicros) {
        asked.add(Objects.requireNonNull(claim.callId(), "no call was reserved"));
        return pool.preparedQuery(EXPECT)
                .execute(Tuple.of(claim.callId(), costMicros))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Stores the end of a provider call with its raw response, before anything is derived from it. The call is recorded
     * even if the fence was lost, because it may have been billed; the response counts only while the job is held.
     * Retries while the database is unavailable, so that the response is not paid for twice.
     *
     * @throws FenceLost (as failure) if a response came for a job that another worker has claimed since
     */
    public Uni<Void> endCall(Claim claim, CallReport report) {
        return RetryUntilStored.untilStored(() -> end(claim, report))
                .invoke(() -> forget(claim))
                .replaceWithVoid();
    }

    private Uni<Boolean> end(Claim claim, CallReport report) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(END_CALL)
                        .execute(Tuple.from(new Object[] {
                            claim.callId(),
                            report.billable(),
                            report.status(),
                            report.outcome(),
                            report.providerRequestId(),
                            report.costMicros(),
                            report.answer() == null ? null : io.vertx.core.buffer.Buffer.buffer(report.answer())
                        }))
                        .invoke(rows -> rows.forEach(row -> measure(row, report)))
                        .chain(() -> report.status() == OK
                                ? connection.preparedQuery(ANSWERS_AGAIN).execute(Tuple.of(claim.callId()))
                                : Uni.createFrom().nullItem())
                        .chain(() -> report.answer() == null
                                ? Uni.createFrom().item(true)
                                : held(connection, ANSWERED, Tuple.of(claim.workId(), claim.fence(), claim.callId()))))
                .invoke(held -> {
                    if (!held) {
                        throw new FenceLost(claim.lease());
                    }
                });
    }

    private void measure(Row call, CallReport report) {
        meters.called(call.getString("provider"), Duration.ofMillis(call.getLong("took")), report);
    }

    /** The raw response of a finished call. */
    public Uni<byte[]> answer(UUID callId) {
        return pool.preparedQuery("select answer from provider_call where id = $1")
                .execute(Tuple.of(callId))
                .map(rows -> rows.iterator().next().getBuffer("answer").getBytes());
    }

    /**
     * Detaches the stored response from its job, so that the next claim may call the provider again (within the budget).
     */
    public Uni<Void> askAnew(Claim claim) {
        return pool.preparedQuery(ASK_ANEW)
                .execute(Tuple.of(claim.workId(), claim.fence()))
                .replaceWithVoid();
    }

    Uni<Void> again(Claim claim, Duration delay, String reason, boolean countsAsAttempt) {
        return pool.preparedQuery(AGAIN)
                .execute(Tuple.of(claim.workId(), claim.fence(), reason, delay.toMillis(), countsAsAttempt ? 0 : 1))
                .replaceWithVoid();
    }

    Uni<Void> park(Claim claim, String reason) {
        return pool.preparedQuery(PARK)
                .execute(Tuple.of(claim.workId(), claim.fence(), reason))
                .replaceWithVoid();
    }

    /**
     * After an unexpected failure: a call that may have been made counts as billed, a call that was not about to be
     * made does not count. An open call would occupy a slot at the provider.
     */
    Uni<Void> closeCall(Claim claim) {
        return claim.callId() != null && asked.contains(claim.callId())
                ? pool.preparedQuery(CLOSE_CALL)
                        .execute(Tuple.of(claim.callId()))
                        .invoke(() -> forget(claim))
                        .replaceWithVoid()
                : withdrawCall(claim);
    }

    private void forget(Claim claim) {
        if (claim.callId() != null) {
            asked.remove(claim.callId());
        }
    }

    /** A reserved call that was never sent does not count. */
    Uni<Void> withdrawCall(Claim claim) {
        return claim.callId() == null
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(WITHDRAW_CALL)
                        .execute(Tuple.of(claim.callId()))
                        .replaceWithVoid();
    }

    /** Pauses calls to the provider; a longer pause that is already active stays. */
    public Uni<Void> pause(String provider, Duration pause, String reason) {
        return pool.preparedQuery(PAUSE)
                .execute(Tuple.of(provider, pause.toMillis(), reason, SHORTEST_TO_KEEP_TO.toMillis()))
                .replaceWithVoid();
    }

    /** A pause that is used as it is instead of growing with each refusal: never shorter than those that do. */
    static Duration asLongAsSaid(Duration pause) {
        return pause.compareTo(SHORTEST_TO_KEEP_TO) < 0 ? SHORTEST_TO_KEEP_TO : pause;
    }

    private static Uni<Boolean> held(SqlConnection connection, String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).map((RowSet<Row> rows) -> rows.rowCount() == 1);
    }
}
