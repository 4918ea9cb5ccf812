package dev.hirenow.common.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables that every service has. They have no row-level security, so each statement filters by organisation.
 */
@ApplicationScoped
public class WorkQueries {

    private static final String WORK = """
            select id, interview_id, kind, key, state, priority, attempts, holder, updated_at, created_at, next_attempt_at,
                   lease_until, last_error
            from work
            where organisation = $1%s
            order by updated_at desc, id
            limit $2
            """;
    // Literal conditions on the state let PostgreSQL use the partial index for that state.
    private static final Map<String, String> OF_STATE = Map.of(
            "READY", " and state in ('READY', 'RUNNING')",
            "RUNNING", " and state in ('READY', 'RUNNING')",
            "PARKED", " and state = 'PARKED'",
            "CANCELLED", " and state = 'CANCELLED'");
    // Ended jobs are not counted: they are the majority and grow. Each part of the query has an index of its
    // own.
    private static final String COUNTS = """
            select count(*) filter (where state = 'READY' and next_attempt_at <= now()) as due,
                   count(*) filter (where state = 'READY' and next_attempt_at > now()) as waiting,
                   count(*) filter (where state = 'RUNNING') as running,
                   (select count(*) from work where state = 'PARKED' and organisation = $1) as parked,
                   (select count(*) from dead_letter
                    where replayed_at is null and coalesce(organisation, $2) = $1) as dead_letters
            from work where state in ('READY', 'RUNNING') and organisation = $1
            """;
    private static final String CALLS = """
            select id, work_id, provider, started_at, finished_at, billable, status, outcome, provider_request_id,
                   cost_micros
            from provider_call
            where organisation = $1 and interview_id = $2
            order by started_at
            """;
    private static final String FACTS = """
            select id, type, topic, state, created_at, sent_at, error
            from outbox where organisation = $1 and interview_id = $2 order by id
            """;
    private static final String EVENTS = """
            select e.id, e.work_id, e.at, e.actor, e.action, e.detail
            from work_event e join work w on w.id = e.work_id
            where w.organisation = $1 and w.interview_id = $2
            order by e.at
            """;
    private static final String SCHEDULES =
            "select name, every_ms, started_at, finished_at, outcome, next_run from schedule order by name";
    private static final int ALL = 10_000;

    private final Pool pool;
    private final OperatingOrganisation operating;
    private final String service;
    private final Duration sentFacts;
    private final Duration endedWork;

    WorkQueries(
            Pool pool,
            OperatingOrganisation operating,
            @ConfigProperty(name = "hirenow.service") String service,
            @ConfigProperty(name = "hirenow.retention.sent-facts") Duration sentFacts,
            @ConfigProperty(name = "hirenow.retention.ended-work") Duration endedWork) {
        this.pool = pool;
        this.operating = operating;
        this.service = service;
        this.sentFacts = sentFacts;
        this.endedWork = endedWork;
    }

    /** Jobs of the organisation, latest change first; null matches all interviews, all states. */
    public Uni<WorkListView> work(String organisation, @Nullable UUID interview, @Nullable String state, int limit) {
        return Uni.combine()
                .all()
                .unis(
                        rows(COUNTS, Tuple.of(organisation, operating.name()), WorkQueries::counts),
                        workRows(organisation, interview, state, limit))
                .with((counts, items) -> new WorkListView(service, counts.getFirst(), items));
    }

    /** This service's timeline of the interview; without entries if the interview is not the organisation's. */
    public Uni<TimelineView> timeline(String organisation, UUID interview) {
        Tuple which = Tuple.of(organisation, interview);
        return Uni.combine()
                .all()
                .unis(
                        workRows(organisation, interview, null, ALL),
                        rows(CALLS, which, WorkQueries::call),
                        rows(FACTS, which, WorkQueries::fact),
                        rows(EVENTS, which, WorkQueries::event))
                .with((work, calls, facts, events) -> new TimelineView(
                        service,
                        interview,
                        sentFacts.toMillis(),
                        endedWork.toMillis(),
                        inOrder(
                                work.stream().map(TimelineView.Entry::of),
                                calls.stream().map(TimelineView.Entry::of),
                                facts.stream().map(TimelineView.Entry::of),
                                events.stream().map(TimelineView.Entry::of))));
    }

    /** Scheduled tasks of this service. */
    public Uni<List<ScheduleView>> schedules() {
        return rows(SCHEDULES, Tuple.tuple(), WorkQueries::schedule);
    }

    // Each combination of filters is a statement of its own: the plan of a statement for "this interview or
    // any" would read all rows.
    private Uni<List<WorkView>> workRows(
            String organisation, @Nullable UUID interview, @Nullable String state, int limit) {
        Tuple values = Tuple.of(organisation, limit);
        StringBuilder filters = new StringBuilder();
        if (interview != null) {
            values.addUUID(interview);
            filters.append(" and interview_id = $").append(values.size());
        }
        if (state != null) {
            values.addString(state);
            filters.append(" and state = $").append(values.size()).append(OF_STATE.getOrDefault(state, ""));
        }
        return rows(WORK.formatted(filters), values, WorkQueries::work);
    }

    @SafeVarargs
    private static List<TimelineView.Entry> inOrder(Stream<TimelineView.Entry>... sources) {
        return Stream.of(sources)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineView.Entry::at))
                .toList();
    }

    private <T> Uni<List<T>> rows(String statement, Tuple values, Function<Row, T> view) {
        return pool.preparedQuery(statement).execute(values).map((RowSet<Row> rows) -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(view)
                .toList());
    }

    private static WorkCountsView counts(Row row) {
        return new WorkCountsView(
                row.getLong("due"),
                row.getLong("waiting"),
                row.getLong("running"),
                row.getLong("parked"),
                row.getLong("dead_letters"));
    }

    private static WorkView work(Row row) {
        String state = row.getString("state");
        return new WorkView(
                row.getUUID("id"),
                row.getUUID("interview_id"),
                row.getString("kind"),
                row.getString("key"),
                state,
                row.getInteger("priority"),
                row.getInteger("attempts"),
                row.getString("holder"),
                at(row, "updated_at"),
                at(row, "created_at"),
                state.equals("READY") ? at(row, "next_attempt_at") : null,
                later(row, "lease_until"),
                row.getString("last_error"));
    }

    private static CallView call(Row row) {
        return new CallView(
                row.getUUID("id"),
                row.getUUID("work_id"),
                row.getString("provider"),
                at(row, "started_at"),
                later(row, "finished_at"),
                row.getBoolean("billable"),
                row.getInteger("status"),
                row.getString("outcome"),
                row.getString("provider_request_id"),
                row.getLong("cost_micros"));
    }

    private static SentFactView fact(Row row) {
        return new SentFactView(
                row.getUUID("id"),
                row.getString("type"),
                row.getString("topic"),
                row.getString("state"),
                at(row, "created_at"),
                later(row, "sent_at"),
                row.getString("error"));
    }

    private static WorkEventView event(Row row) {
        return new WorkEventView(
                row.getUUID("id"),
                row.getUUID("work_id"),
                at(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("detail"));
    }

    private static ScheduleView schedule(Row row) {
        return new ScheduleView(
                row.getString("name"),
                row.getLong("every_ms"),
                later(row, "started_at"),
                later(row, "finished_at"),
                row.getString("outcome"),
                at(row, "next_run"));
    }

    private static Instant at(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant later(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
