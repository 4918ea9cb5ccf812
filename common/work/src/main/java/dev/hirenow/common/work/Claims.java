package dev.hirenow.common.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.UuidV7Generator;

/** Claims due jobs in short transactions with SKIP LOCKED; all times come from the database's clock. */
@ApplicationScoped
class Claims {

    private final Pool pool;

    Claims(Pool pool) {
        this.pool = pool;
    }

    /**
     * A job that this process now holds.
     *
     * @param claim the claim for the handler
     * @param traceparent trace context of the job's cause; empty if unknown
     */
    record Claimed(Claim claim, String traceparent) {}

    /**
     * The worker that claims.
     *
     * @param holder process and host
     * @param held the jobs that it already holds
     * @param takesOver whether it may take expired leases
     */
    record Claimant(String holder, UUID[] held, boolean takesOver) {}

    /** Writes the configured limit into its row; the last replica to start wins. */
    Uni<Void> declare(ProviderLimits limits) {
        return pool.preparedQuery(ClaimStatements.DECLARE_LIMIT)
                .execute(Tuple.of(
                        limits.provider(),
                        limits.callsAtOnce(),
                        limits.requestsPerMinute(),
                        limits.spendPerDayMicros()))
                .replaceWithVoid();
    }

    Uni<List<Claimed>> claim(WorkKind kind, Claimant claimant, int atMost) {
        return pool.withTransaction(connection -> promote(connection, kind)
                .chain(() -> free(connection, kind, claimant))
                .chain(free -> due(connection, kind, claimant, atMost).map(rows -> plans(kind, rows, free)))
                .chain(plans -> take(connection, kind, claimant.holder(), plans)));
    }

    private static Uni<Void> promote(SqlConnection connection, WorkKind kind) {
        return connection
                .preparedQuery(ClaimStatements.KEEP_TO_INDEXES)
                .execute()
                .chain(() -> connection.preparedQuery(ClaimStatements.PROMOTE).execute(Tuple.of(kind.name())))
                .replaceWithVoid();
    }

    private static Uni<Integer> free(SqlConnection connection, WorkKind kind, Claimant claimant) {
        return kind.limits()
                .map(limits -> connection
                        .preparedQuery(ClaimStatements.LOCK_LIMIT)
                        .execute(Tuple.of(limits.provider()))
                        .chain(() -> connection
                                .preparedQuery(ClaimStatements.FREE)
                                .execute(Tuple.of(
                                        limits.provider(),
                                        kind.lease().toMillis(),
                                        claimant.held(),
                                        claimant.takesOver(),
                                        limits.callTimeout().toMillis())))
                        .map(rows -> rows.iterator().next().getInteger("free")))
                .orElse(Uni.createFrom().item(Integer.MAX_VALUE));
    }

    private static Uni<List<Row>> due(SqlConnection connection, WorkKind kind, Claimant claimant, int atMost) {
        return connection
                .preparedQuery(ClaimStatements.due(atMost))
                .execute(Tuple.of(kind.name(), kind.lease().toMillis(), claimant.held(), claimant.takesOver()))
                .map(rows -> rows.stream().toList());
    }

    /** Selects the rows to take: calls only as many as slots are free. */
    private static List<Plan> plans(WorkKind kind, List<Row> rows, int free) {
        List<Plan> plans = new ArrayList<>();
        int left = free;
        for (Row row : rows) {
            Plan plan = plan(kind, row);
            if (plan.calls() && left-- <= 0) {
                continue;
            }
            plans.add(plan);
        }
        return plans;
    }

    /** What a claim will be allowed to do. */
    private record Plan(Row row, boolean calls, boolean exhausted) {
        UUID workId() {
            return row.getUUID("id");
        }
    }

    private static Plan plan(WorkKind kind, Row row) {
        boolean unanswered = row.getUUID("answered_call") == null;
        boolean exhausted = unanswered
                && kind.limits()
                        .filter(limits -> row.getLong("billable") >= limits.billableCalls())
                        .isPresent();
        return new Plan(row, kind.limits().isPresent() && unanswered && !exhausted, exhausted);
    }

    private static Uni<List<Claimed>> take(SqlConnection connection, WorkKind kind, String holder, List<Plan> plans) {
        if (plans.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        UUID[] ids = plans.stream().map(Plan::workId).toArray(UUID[]::new);
        Map<UUID, UUID> calls = new LinkedHashMap<>();
        plans.stream().filter(Plan::calls).forEach(plan -> calls.put(plan.workId(), UuidV7Generator.next()));
        return connection
                .preparedQuery(ClaimStatements.CLOSE_ABANDONED)
                .execute(Tuple.of(ids))
                .chain(() -> connection
                        .preparedQuery(ClaimStatements.TAKE)
                        .execute(Tuple.of(ids, holder, kind.lease().toMillis())))
                .map(taken -> claimed(plans, taken, calls))
                .call(() -> startCalls(connection, kind, calls));
    }

    private static Uni<Void> startCalls(SqlConnection connection, WorkKind kind, Map<UUID, UUID> calls) {
        if (calls.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(ClaimStatements.START_CALLS)
                .execute(Tuple.of(
                        calls.values().toArray(UUID[]::new),
                        calls.keySet().toArray(UUID[]::new),
                        kind.limits().orElseThrow().provider()))
                .replaceWithVoid();
    }

    /** In the order of selection. */
    private static List<Claimed> claimed(List<Plan> plans, RowSet<Row> taken, Map<UUID, UUID> calls) {
        Map<UUID, Row> byId = new HashMap<>();
        taken.forEach(row -> byId.put(row.getUUID("id"), row));
        return plans.stream()
                .map(plan -> new Claimed(
                        claim(plan, Objects.requireNonNull(byId.get(plan.workId())), calls.get(plan.workId())),
                        plan.row().getString("traceparent")))
                .toList();
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
