package dev.hirenow.common.operations;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.failure.InterviewGone;
import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.common.postgres.OutboxTransactions;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.FenceLost;
import dev.hirenow.common.work.WorkNotifier;
import dev.hirenow.common.work.Workers;

/** An operator's commands to jobs. Each command is recorded with the operator's name. */
@ApplicationScoped
public class WorkCommands {

    // A manual retry is a person's decision to spend more, so the budgets of billable calls and attempts
    // start anew.
    private static final String RETRY = """
            update work set state = 'READY', next_attempt_at = now(), snoozed = false, retried_at = now(), attempts = 0,
                   own_faults = 0, failures = 0, failing_since = null, updated_at = now()
            where id = $1 and organisation = $2 and state in ('PARKED', 'READY', 'CANCELLED')
            returning kind, last_error as detail
            """;
    private static final String REPRIORITISE = """
            update work set priority = $3::int, rank = created_at - $3::int * interval '1 minute', updated_at = now()
            where id = $1 and organisation = $2 and state in ('PARKED', 'READY')
            returning kind, 'priority ' || priority as detail
            """;
    private static final String FIND = """
            select interview_id, kind, key, payload, state, attempts, fence, answered_call
            from work where id = $1 and organisation = $2
            """;
    private static final String REMEMBER =
            "insert into work_event (id, work_id, actor, action, detail) values ($1, $2, $3, $4, $5)";

    private static final Set<String> CANCELLABLE = Set.of("READY", "RUNNING", "PARKED");
    private static final int MOST_RACES = 5;

    private final Pool pool;
    private final WorkNotifier notifier;
    private final Workers workers;
    private final OutboxTransactions transactions;

    WorkCommands(Pool pool, WorkNotifier notifier, Workers workers, OutboxTransactions transactions) {
        this.pool = pool;
        this.notifier = notifier;
        this.workers = workers;
        this.transactions = transactions;
    }

    /** The outcome of a command. */
    public sealed interface Outcome {
        /** The command was executed. */
        record Done() implements Outcome {}

        /** The organisation has no such job. */
        record Unknown() implements Outcome {}

        /**
         * The job's state does not allow this command.
         *
         * @param state as {@link WorkView#state}
         */
        record NotNow(String state) implements Outcome {}
    }

    /** Starts a waiting, parked or cancelled job at once, with new budgets of calls and attempts. */
    public Uni<Outcome> retry(UUID work, Caller caller) {
        return command(new Command(work, caller, RETRY, "RETRIED", Tuple.of(work, caller.organisation())));
    }

    /**
     * Cancels a waiting, running or parked job and lets the service publish that, so that other services do not wait
     * for its result. If a worker finishes at the same moment, either its result or the cancellation counts, never
     * both.
     */
    public Uni<Outcome> cancel(UUID work, Caller caller) {
        return Uni.createFrom()
                .deferred(() -> find(work, caller).chain(found -> cancel(found, caller)))
                // A worker claimed or ended the job after we read it, so read it again.
                .onFailure(FenceLost.class)
                .retry()
                .atMost(MOST_RACES)
                .onFailure(InterviewGone.class)
                .recoverWithItem(new Outcome.Unknown());
    }

    private Uni<Outcome> cancel(Optional<Found> found, Caller caller) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Unknown());
        }
        return CANCELLABLE.contains(found.get().state())
                ? cancel(found.get().claim(), caller.subject()).replaceWith(new Outcome.Done())
                : Uni.createFrom().item(new Outcome.NotNow(found.get().state()));
    }

    private Uni<Void> cancel(Claim claim, String operator) {
        return workers.abandonedHandler(claim.kind())
                .map(abandonedHandler -> abandonedHandler.cancelled(claim, operator))
                .orElseGet(() -> transactions.inOrganisation(
                        claim.organisation(), unitOfWork -> unitOfWork.cancel(claim.lease(), operator)));
    }

    /** Changes the priority, 0 to 9, of a waiting or parked job. */
    public Uni<Outcome> reprioritise(UUID work, int priority, Caller caller) {
        return command(new Command(
                work, caller, REPRIORITISE, "REPRIORITISED", Tuple.of(work, caller.organisation(), priority)));
    }

    private record Command(UUID work, Caller caller, String statement, String action, Tuple values) {}

    private Uni<Outcome> command(Command command) {
        Set<String> changed = new HashSet<>();
        return pool.withTransaction(connection -> connection
                        .preparedQuery(command.statement())
                        .execute(command.values())
                        .invoke(rows -> rows.forEach(row -> changed.add(row.getString("kind"))))
                        .chain(rows -> rows.rowCount() == 0
                                ? refused(connection, command)
                                : remember(
                                        connection,
                                        command,
                                        rows.iterator().next().getString("detail"))))
                // After the commit; before it, the workers would find nothing to do.
                .invoke(() -> notifier.wakeWorkers(changed));
    }

    private static Uni<Outcome> remember(SqlConnection connection, Command command, @Nullable String detail) {
        return connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(
                        UuidV7Generator.next(),
                        command.work(),
                        command.caller().subject(),
                        command.action(),
                        detail == null ? "" : detail))
                .replaceWith(new Outcome.Done());
    }

    private static Uni<Outcome> refused(SqlConnection connection, Command command) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(command.work(), command.caller().organisation()))
                .map(rows -> rows.rowCount() == 0
                        ? new Outcome.Unknown()
                        : new Outcome.NotNow(rows.iterator().next().getString("state")));
    }

    /** A job in its current state. */
    private record Found(Claim claim, String state) {}

    private Uni<Optional<Found>> find(UUID work, Caller caller) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(work, caller.organisation()))
                .map(rows -> rows.stream().findFirst().map(row -> found(work, caller, row)));
    }

    private static Found found(UUID work, Caller caller, Row row) {
        Claim claim = new Claim(
                work,
                row.getUUID("interview_id"),
                caller.organisation(),
                row.getString("kind"),
                row.getString("key"),
                row.getString("payload"),
                row.getInteger("attempts"),
                row.getLong("fence"),
                null,
                row.getUUID("answered_call"),
                false);
        return new Found(claim, row.getString("state"));
    }
}
