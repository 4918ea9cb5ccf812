package dev.hirenow.common.operations;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.identity.Ids;
import dev.hirenow.common.work.Bell;

/** What an operator may do to a piece of work. Each command is remembered with who gave it; nothing is forgotten. */
@ApplicationScoped
public class WorkCommands {

    // The budgets of billable calls and of attempts start anew: that is what a person decided by retrying.
    private static final String RETRY = """
            update work set state = 'READY', next_attempt_at = now(), snoozed = false, retried_at = now(), attempts = 0,
                   own_faults = 0, failures = 0, failing_since = null, updated_at = now()
            where id = $1 and organisation = $2 and state in ('PARKED', 'READY') returning kind, last_error as detail
            """;
    private static final String CANCEL = """
            update work set state = 'CANCELLED', lease_until = null, updated_at = now()
            where id = $1 and organisation = $2 and state in ('PARKED', 'READY') returning kind, last_error as detail
            """;
    private static final String REPRIORITISE = """
            update work set priority = $3::int, rank = created_at - $3::int * interval '1 minute', updated_at = now()
            where id = $1 and organisation = $2 and state in ('PARKED', 'READY')
            returning kind, 'priority ' || priority as detail
            """;
    private static final String KNOWN = "select state from work where id = $1 and organisation = $2";
    private static final String REMEMBER =
            "insert into work_event (id, work_id, actor, action, detail) values ($1, $2, $3, $4, $5)";

    private final Pool pool;
    private final Bell bell;

    WorkCommands(Pool pool, Bell bell) {
        this.pool = pool;
        this.bell = bell;
    }

    /** What became of a command. */
    public sealed interface Outcome {
        /** It is done. */
        record Done() implements Outcome {}

        /** The organisation has no such work. */
        record Unknown() implements Outcome {}

        /**
         * Work in this state cannot be commanded so.
         *
         * @param state DONE, RUNNING or CANCELLED
         */
        record NotNow(String state) implements Outcome {}
    }

    /** Starts waiting or parked work at once, with a new budget of calls. */
    public Uni<Outcome> retry(UUID work, Caller caller) {
        return command(new Command(work, caller, RETRY, "RETRIED", Tuple.of(work, caller.organisation())));
    }

    /** Gives waiting or parked work up. */
    public Uni<Outcome> cancel(UUID work, Caller caller) {
        return command(new Command(work, caller, CANCEL, "CANCELLED", Tuple.of(work, caller.organisation())));
    }

    /** Changes the priority, 0 to 9, of waiting or parked work. */
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
                // After the commit: before it, whoever looks finds nothing to do.
                .invoke(() -> bell.ring(changed));
    }

    private static Uni<Outcome> remember(SqlConnection connection, Command command, @Nullable String detail) {
        return connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(
                        Ids.next(),
                        command.work(),
                        command.caller().subject(),
                        command.action(),
                        detail == null ? "" : detail))
                .replaceWith(new Outcome.Done());
    }

    private static Uni<Outcome> refused(SqlConnection connection, Command command) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(command.work(), command.caller().organisation()))
                .map(rows -> rows.rowCount() == 0
                        ? new Outcome.Unknown()
                        : new Outcome.NotNow(rows.iterator().next().getString("state")));
    }
}
