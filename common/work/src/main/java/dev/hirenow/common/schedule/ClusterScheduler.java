package dev.hirenow.common.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.failure.FailureSummary;
import dev.hirenow.common.failure.ThrottledFailureLog;

/** Runs scheduled tasks. Each run happens once, on one of the replicas. */
@ApplicationScoped
public class ClusterScheduler {

    private static final ThrottledFailureLog FAILURES =
            ThrottledFailureLog.warning(Logger.getLogger(ClusterScheduler.class));

    private static final String DECLARE = """
            insert into schedule (name, every_ms, next_run) values ($1, $2, now())
            on conflict (name) do update set every_ms = $2,
                next_run = least(schedule.next_run, now() + $2::bigint * interval '1 millisecond')
            """;
    // If a replica dies during its run, the others wait as long as a run may take.
    private static final String TAKE = """
            update schedule set started_at = now(), running_until = now() + interval '10 minutes',
                   next_run = now() + every_ms * interval '1 millisecond'
            where name = $1 and next_run <= now() and (running_until is null or running_until < now())
            """;
    private static final String ENDED =
            "update schedule set finished_at = now(), running_until = null, outcome = $2 where name = $1";

    private static final long SHORTEST_POLL_MS = 100;
    private static final long LONGEST_POLL_MS = 10_000;

    private final Pool pool;
    private final DedicatedContext context;
    private final Vertx vertx;
    private final List<Long> timers = new CopyOnWriteArrayList<>();

    ClusterScheduler(Pool pool, DedicatedContext context, Vertx vertx) {
        this.pool = pool;
        this.context = context;
        this.vertx = vertx;
    }

    /**
     * Schedules a task.
     *
     * @param name name for operators
     * @param every interval between the starts of two runs
     * @param run returns a short summary; a failure is logged and the next run tries again
     */
    public void start(String name, Duration every, Supplier<Uni<String>> run) {
        AtomicBoolean looking = new AtomicBoolean();
        long poll = Math.clamp(every.toMillis() / 2, SHORTEST_POLL_MS, LONGEST_POLL_MS);
        context.go(name, () -> declare(name, every));
        timers.add(vertx.setPeriodic(poll, _ -> {
            if (looking.compareAndSet(false, true)) {
                context.go(name, () -> look(name, run).onTermination().invoke(() -> looking.set(false)));
            }
        }));
    }

    void stop(@Observes ShutdownEvent stop) {
        timers.forEach(vertx::cancelTimer);
    }

    private Uni<Void> declare(String name, Duration every) {
        return pool.preparedQuery(DECLARE)
                .execute(Tuple.of(name, every.toMillis()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))
                .indefinitely()
                .replaceWithVoid();
    }

    private Uni<Void> look(String name, Supplier<Uni<String>> run) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(name))
                .chain(taken -> taken.rowCount() == 1
                        ? Uni.createFrom()
                                .deferred(run::get)
                                .onFailure()
                                .invoke(e -> FAILURES.failed(name, "(to be retried by its next run)", e))
                                .onFailure()
                                .recoverWithItem(e -> "failed: " + FailureSummary.brief(e))
                                .chain(outcome -> ended(name, outcome))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> ended(String name, String outcome) {
        return pool.preparedQuery(ENDED).execute(Tuple.of(name, outcome)).replaceWithVoid();
    }
}
