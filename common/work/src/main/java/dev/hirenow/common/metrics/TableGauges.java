package dev.hirenow.common.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.context.DedicatedContext;
import dev.hirenow.common.operations.ProviderQueries;
import dev.hirenow.common.operations.ProviderView;
import dev.hirenow.common.work.Workers;

/**
 * Gauges over the tables, read every few seconds. All replicas of a service report the same values: aggregate them by
 * maximum, never by sum. While the database is unavailable the last values stay.
 */
@ApplicationScoped
class TableGauges {

    private static final long EVERY_MS = 5_000;
    private static final double MICROS = 1_000_000;
    private static final String WORK = """
            select k.kind, k.state, coalesce(n.jobs, 0) as jobs
            from (select kind, state from unnest($1::text[]) kind, unnest(array['READY', 'RUNNING', 'PARKED']) state) k
            left join (
                select kind, state, count(*) as jobs from work where state in ('READY', 'RUNNING') group by 1, 2
                union all
                select kind, state, count(*) from work where state = 'PARKED' group by 1, 2) n using (kind, state)
            """;
    // Due since its start time, or since its holder's lease expired.
    private static final String DUE = """
            select k.kind, coalesce(extract(epoch from now() - least(
                (select w.next_attempt_at from work w
                 where w.kind = k.kind and w.state = 'READY' and w.next_attempt_at <= now()
                 order by w.next_attempt_at limit 1),
                (select w.lease_until from work w
                 where w.kind = k.kind and w.state = 'RUNNING' and w.lease_until < now()
                 order by w.lease_until limit 1))), 0)::float8 as age
            from unnest($1::text[]) k(kind)
            """;
    private static final String FACTS = """
            select (select count(*) from outbox where state = 'PENDING') as pending,
                   (select count(*) from outbox where state = 'DEAD') as dead,
                   coalesce(extract(epoch from now() - (select min(created_at) from outbox where state = 'PENDING')), 0)::float8
                       as age,
                   (select count(*) from dead_letter where replayed_at is null) as letters
            """;

    private final Pool pool;
    private final ProviderQueries providers;
    private final Workers workers;
    private final DedicatedContext context;
    private final Vertx vertx;
    private final MultiGauge jobs;
    private final MultiGauge dueAge;
    private final MultiGauge running;
    private final MultiGauge paused;
    private final MultiGauge spent;
    private final MultiGauge mayBeSpent;
    private final MultiGauge doubtful;
    private final OutboxAndDeadLetterGauges facts;
    private final AtomicBoolean reading = new AtomicBoolean();
    private long timer;

    TableGauges(
            Pool pool,
            ProviderQueries providers,
            Workers workers,
            DedicatedContext context,
            Vertx vertx,
            MeterRegistry metrics) {
        this.pool = pool;
        this.providers = providers;
        this.workers = workers;
        this.context = context;
        this.vertx = vertx;
        this.jobs = gauge(metrics, "hirenow.work.jobs", "Jobs that have not ended, by state", null);
        this.dueAge = gauge(metrics, "hirenow.work.due.age", "Waiting time of the oldest due job", "seconds");
        this.running = gauge(metrics, "hirenow.provider.calls.running", "Calls in flight, across all replicas", null);
        this.paused = gauge(metrics, "hirenow.provider.paused", "Remaining time of the provider's pause", "seconds");
        this.spent = gauge(metrics, "hirenow.provider.spend.today", "Estimated spend of this UTC day", null);
        this.mayBeSpent = gauge(
                metrics, "hirenow.provider.spend.limit", "Limit of the spend per UTC day; 0 means no limit", null);
        this.doubtful =
                gauge(metrics, "hirenow.provider.price.doubtful", "1 if the price list is old or incomplete", null);
        this.facts = new OutboxAndDeadLetterGauges(metrics);
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(100, EVERY_MS, _ -> readOnce());
    }

    void stop(@Observes ShutdownEvent stop) {
        vertx.cancelTimer(timer);
    }

    private void readOnce() {
        if (reading.compareAndSet(false, true)) {
            context.go("figures", () -> read().onTermination().invoke(() -> reading.set(false)));
        }
    }

    private Uni<Void> read() {
        Tuple kinds = Tuple.of(workers.kinds().toArray(String[]::new));
        return pool.preparedQuery(WORK)
                .execute(kinds)
                .invoke(rows -> jobs.register(
                        rows.stream().map(TableGauges::jobsOfState).toList(), true))
                .chain(() -> pool.preparedQuery(DUE).execute(kinds))
                .invoke(rows -> dueAge.register(
                        rows.stream().map(TableGauges::ageOfKind).toList(), true))
                .chain(() -> pool.query(FACTS).execute())
                .invoke(rows -> facts.are(rows.iterator().next()))
                .chain(providers::providers)
                .invoke(this::provide)
                .replaceWithVoid();
    }

    private void provide(List<ProviderView> views) {
        List<MultiGauge.Row<?>> calls = new ArrayList<>();
        List<MultiGauge.Row<?>> pauses = new ArrayList<>();
        List<MultiGauge.Row<?>> spends = new ArrayList<>();
        List<MultiGauge.Row<?>> limits = new ArrayList<>();
        List<MultiGauge.Row<?>> doubts = new ArrayList<>();
        Instant now = Instant.now();
        for (ProviderView view : views) {
            Tags tags = Tags.of("provider", view.provider());
            calls.add(MultiGauge.Row.of(tags, view.callsInFlight()));
            pauses.add(MultiGauge.Row.of(tags, view.secondsPaused(now)));
            spends.add(MultiGauge.Row.of(tags, view.spendTodayMicros() / MICROS));
            limits.add(MultiGauge.Row.of(tags, view.spendPerDayMicros() / MICROS));
            if (view.price() != null) {
                doubts.add(MultiGauge.Row.of(tags, view.price().doubt() == null ? 0 : 1));
            }
        }
        running.register(calls, true);
        paused.register(pauses, true);
        spent.register(spends, true);
        mayBeSpent.register(limits, true);
        doubtful.register(doubts, true);
    }

    private static MultiGauge.Row<?> jobsOfState(Row row) {
        return MultiGauge.Row.of(
                Tags.of("kind", row.getString("kind"), "state", row.getString("state")), row.getLong("jobs"));
    }

    private static MultiGauge.Row<?> ageOfKind(Row row) {
        return MultiGauge.Row.of(Tags.of("kind", row.getString("kind")), row.getDouble("age"));
    }

    private static MultiGauge gauge(MeterRegistry metrics, String name, String description, @Nullable String unit) {
        return MultiGauge.builder(name).description(description).baseUnit(unit).register(metrics);
    }
}
