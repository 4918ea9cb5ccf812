package dev.hirenow.common.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Ids;

/** Hands out due work: short transactions, SKIP LOCKED, all times from the database's clock. */
@ApplicationScoped
class Claims {

    // Work whose holder is silent for a lease is taken over, but not within one lease of the database's own start, and
    // not
    // by who could not reach it within the last lease ($5): an outage of the database must not make live calls look
    // dead.
    // Nobody takes over what it holds itself ($4).
    private static final String SILENT = """
            w.state = 'RUNNING' and w.lease_until < now()
            and pg_postmaster_start_time() + $3 * interval '1 millisecond' < now() and w.id <> all($4::uuid[]) and $5
            """;
    // Silent work comes first: its call keeps a place.
    private static final String DUE = """
            select w.id, w.interview_id, w.organisation, w.kind, w.key, w.payload, w.attempts, w.fence, w.answered_call,
                   w.traceparent, c.billable, c.refused, c.refused_long
            from work w
            left join lateral (
                select count(*) filter (where c.billable or c.finished_at is null) as billable,
                       count(*) filter (where not c.billable and c.finished_at is not null) as refused,
                       coalesce(min(c.started_at) filter (where not c.billable and c.finished_at is not null)
                           < now() - $6 * interval '1 millisecond', false) as refused_long
                from provider_call c
                where c.work_id = w.id and c.started_at >= coalesce(w.retried_at, '-infinity')) c on true
            where w.kind = $1
              and ((w.state = 'READY' and w.next_attempt_at <= now()) or (%s))
            order by (w.answered_call is null), w.state = 'READY', w.rank
            limit $2
            for update of w skip locked
            """.formatted(SILENT);
    // Calls that cost nothing (429, 503, refused connections) are no reason to ask forever either. But an outage must
    // not end work that was only unlucky enough to be the one that asked again and again: time has to pass as well.
    private static final long MOST_REFUSALS = 50;
    // The call of a holder that died may have been billed.
    private static final String CLOSE_ABANDONED = """
            update provider_call set finished_at = now(), billable = true, outcome = 'UNKNOWN'
            where work_id = $1 and finished_at is null
            """;
    private static final String TAKE = """
            update work set state = 'RUNNING', fence = fence + 1, attempts = attempts + 1, holder = $2,
                   lease_until = now() + $3 * interval '1 millisecond', updated_at = now()
            where id = $1 returning fence, attempts
            """;
    private static final String START_CALL =
            "insert into provider_call (id, work_id, interview_id, organisation, provider, fence) values ($1, $2, $3, $4, $5, $6)";
    // The place of a call whose holder fell silent is free for whoever takes the work over; were it not, dead calls in
    // all
    // places would keep their own work from being taken over.
    private static final String FREE = """
            select least(
                case when l.refusals > 0 then 1 else l.calls_at_once end - (select count(*) from provider_call c
                    left join work w on w.id = c.work_id where c.provider = l.provider
                    and c.finished_at is null and c.started_at > now() - $2 * interval '1 millisecond'
                    and (%s) is not true),
                l.requests_per_minute - (select count(*) from provider_call c where c.provider = l.provider
                    and c.started_at > now() - interval '1 minute'),
                case when l.paused_until > now() then 0
                     when l.spend_per_day_micros > 0 and l.spend_per_day_micros <=
                        (select coalesce(sum(c.cost_micros), 0) from provider_call c where c.provider = l.provider
                         and c.started_at >= date_trunc('day', now(), 'UTC')) then 0
                     else 2147483647 end)::int as free
            from provider_limit l where l.provider = $1
            """.formatted(SILENT);
    // A statement of its own: what is counted afterwards must be seen as it is once the lock is ours. A statement that
    // waits for the lock itself would count with the eyes of before.
    private static final String LOCK_LIMIT = "select 1 from provider_limit where provider = $1 for update";
    private static final String DECLARE_LIMIT = """
            insert into provider_limit (provider, calls_at_once, requests_per_minute, spend_per_day_micros)
            values ($1, $2, $3, $4)
            on conflict (provider) do update set calls_at_once = $2, requests_per_minute = $3, spend_per_day_micros = $4
            """;

    private final Pool pool;

    Claims(Pool pool) {
        this.pool = pool;
    }

    /**
     * Work that is ours now.
     *
     * @param claim to hand out
     * @param traceparent of what caused the work; empty when that is not known
     */
    record Claimed(Claim claim, String traceparent) {}

    /**
     * Who wants work.
     *
     * @param holder process and host
     * @param held the work it holds already
     * @param takesOver whether it may judge that other holders are dead
     */
    record Claimant(String holder, UUID[] held, boolean takesOver) {}

    /** Writes the limit of the settings into its row; the last replica to start wins. */
    Uni<Void> declare(ProviderGate gate) {
        return pool.preparedQuery(DECLARE_LIMIT)
                .execute(Tuple.of(
                        gate.provider(), gate.callsAtOnce(), gate.requestsPerMinute(), gate.spendPerDayMicros()))
                .replaceWithVoid();
    }

    Uni<List<Claimed>> claim(WorkKind kind, Claimant claimant, int atMost) {
        return pool.withTransaction(
                connection -> free(connection, kind, claimant).chain(free -> due(connection, kind, claimant, atMost)
                        .chain(rows -> take(connection, kind, claimant.holder(), rows, free))));
    }

    private static Uni<Integer> free(SqlConnection connection, WorkKind kind, Claimant claimant) {
        return kind.gate()
                .map(gate -> connection
                        .preparedQuery(LOCK_LIMIT)
                        .execute(Tuple.of(gate.provider()))
                        .chain(() -> connection
                                .preparedQuery(FREE)
                                .execute(Tuple.of(
                                        gate.provider(),
                                        gate.callTimeout().toMillis(),
                                        kind.lease().toMillis(),
                                        claimant.held(),
                                        claimant.takesOver())))
                        .map(rows -> rows.iterator().next().getInteger("free")))
                .orElse(Uni.createFrom().item(Integer.MAX_VALUE));
    }

    private static Uni<List<Row>> due(SqlConnection connection, WorkKind kind, Claimant claimant, int atMost) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(
                        kind.name(),
                        atMost,
                        kind.lease().toMillis(),
                        claimant.held(),
                        claimant.takesOver(),
                        kind.gate()
                                .map(ProviderGate::giveUpAfter)
                                .orElse(Duration.ZERO)
                                .toMillis()))
                .map(rows -> rows.stream().toList());
    }

    private static Uni<List<Claimed>> take(
            SqlConnection connection, WorkKind kind, String holder, List<Row> rows, int free) {
        List<Plan> plans = new ArrayList<>();
        int left = free;
        for (Row row : rows) {
            Plan plan = plan(kind, row);
            if (plan.calls() && left-- <= 0) {
                continue;
            }
            plans.add(plan);
        }
        return Multi.createFrom()
                .iterable(plans)
                .onItem()
                .transformToUniAndConcatenate(plan -> takeOne(connection, kind, holder, plan))
                .collect()
                .asList();
    }

    /** What a claim will be allowed to do. */
    private record Plan(Row row, boolean calls, boolean exhausted) {}

    private static Plan plan(WorkKind kind, Row row) {
        boolean unanswered = row.getUUID("answered_call") == null;
        boolean exhausted = unanswered
                && kind.gate()
                        .filter(gate -> row.getLong("billable") >= gate.billableCalls()
                                || row.getLong("refused") >= MOST_REFUSALS && row.getBoolean("refused_long"))
                        .isPresent();
        return new Plan(row, kind.gate().isPresent() && unanswered && !exhausted, exhausted);
    }

    private static Uni<Claimed> takeOne(SqlConnection connection, WorkKind kind, String holder, Plan plan) {
        UUID id = plan.row().getUUID("id");
        UUID callId = plan.calls() ? Ids.next() : null;
        return connection
                .preparedQuery(CLOSE_ABANDONED)
                .execute(Tuple.of(id))
                .chain(() -> connection
                        .preparedQuery(TAKE)
                        .execute(Tuple.of(id, holder, kind.lease().toMillis())))
                .map(taken -> claim(plan, taken.iterator().next(), callId))
                .call(claim -> startCall(connection, kind, claim))
                .map(claim -> new Claimed(claim, plan.row().getString("traceparent")));
    }

    private static Uni<Void> startCall(SqlConnection connection, WorkKind kind, Claim claim) {
        if (claim.callId() == null) {
            return Uni.createFrom().voidItem();
        }
        String provider = kind.gate().orElseThrow().provider();
        return connection
                .preparedQuery(START_CALL)
                .execute(Tuple.from(new Object[] {
                    claim.callId(), claim.workId(), claim.interviewId(), claim.organisation(), provider, claim.fence()
                }))
                .replaceWithVoid();
    }

    private static Claim claim(Plan plan, Row taken, @Nullable UUID callId) {
        Row row = plan.row();
        return new Claim(
                row.getUUID("id"),
                row.getUUID("interview_id"),
                row.getString("organisation"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("payload"),
                taken.getInteger("attempts"),
                taken.getLong("fence"),
                callId,
                row.getUUID("answered_call"),
                plan.exhausted());
    }
}
