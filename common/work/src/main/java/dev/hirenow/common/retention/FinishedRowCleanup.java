package dev.hirenow.common.retention;

import java.time.Duration;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.hirenow.common.schedule.ClusterScheduler;

/**
 * Removes sent facts, ended jobs and ids of ended sessions after a time. It works in batches, so that locks are short
 * and vacuum keeps up. Unfinished rows (pending or dead facts; waiting, running or parked jobs) always stay.
 */
@ApplicationScoped
public class FinishedRowCleanup {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int BATCH = 2_000;
    // Longer than any sign-in server renews tokens of a session that was ended there too.
    private static final Duration ENDED_SESSIONS_FOR = Duration.ofDays(30);
    // A run that finds more leaves it to the next one: it must end before another replica may consider it
    // dead.
    private static final int MOST_BATCHES = 500;

    private static final String SENT_FACTS = """
            delete from outbox where id in (
                select id from outbox where state = 'SENT' and sent_at < now() - $1 * interval '1 millisecond'
                order by sent_at limit $2 for update skip locked)
            """;
    // Calls are removed with their job, by the foreign key, except those that keep a response.
    private static final String ENDED_WORK = """
            with ended as (
                select id from work
                where state in ('DONE', 'CANCELLED') and updated_at < now() - $1 * interval '1 millisecond'
                order by updated_at limit $2 for update skip locked),
            retained as (
                update provider_call set work_id = null
                where $3 and answer is not null and work_id in (select id from ended))
            delete from work where id in (select id from ended)
            """;

    private static final String ENDED_SESSIONS = """
            delete from ended_session where name in (
                select name from ended_session where ended_at < now() - $1 * interval '1 millisecond'
                order by ended_at limit $2 for update skip locked)
            """;

    private final Pool pool;
    private final ClusterScheduler scheduler;
    private final MeterRegistry metrics;
    private final boolean retainsAnswers;
    private final Duration sentFacts;
    private final Duration endedWork;

    FinishedRowCleanup(
            Pool pool,
            ClusterScheduler scheduler,
            MeterRegistry metrics,
            Instance<ResponseRetentionMarker> retainedAnswers,
            @ConfigProperty(name = "hirenow.retention.sent-facts") Duration sentFacts,
            @ConfigProperty(name = "hirenow.retention.ended-work") Duration endedWork) {
        this.pool = pool;
        this.scheduler = scheduler;
        this.metrics = metrics;
        this.retainsAnswers = !retainedAnswers.isUnsatisfied();
        this.sentFacts = sentFacts;
        this.endedWork = endedWork;
    }

    void start(@Observes StartupEvent start) {
        // Registers the counters at zero: another replica may do all the runs.
        counter("outbox");
        counter("work");
        counter("ended_session");
        scheduler.start("remove-finished", EVERY, this::run);
    }

    /** Removes expired rows and returns a summary. */
    Uni<String> run() {
        return removed("outbox", SENT_FACTS, Tuple.of(sentFacts.toMillis(), BATCH))
                .chain(facts -> removed("work", ENDED_WORK, Tuple.of(endedWork.toMillis(), BATCH, retainsAnswers))
                        .map(work -> "removed %d sent facts, %d ended jobs".formatted(facts, work)))
                .call(() -> removed("ended_session", ENDED_SESSIONS, Tuple.of(ENDED_SESSIONS_FOR.toMillis(), BATCH)));
    }

    private Uni<Long> removed(String table, String statement, Tuple values) {
        return Multi.createBy()
                .repeating()
                .uni(() -> pool.preparedQuery(statement).execute(values).map(rows -> (long) rows.rowCount()))
                .whilst(count -> count == BATCH)
                .select()
                .first(MOST_BATCHES)
                .collect()
                .with(Collectors.summingLong(Long::longValue))
                .invoke(count -> counter(table).increment(count));
    }

    private Counter counter(String table) {
        return metrics.counter("hirenow.retention.removed", "table", table);
    }
}
