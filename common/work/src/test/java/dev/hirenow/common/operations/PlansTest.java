package dev.hirenow.common.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.testing.GrownTables;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.ScalerQueries;
import dev.hirenow.common.testing.TestTokens;
import dev.hirenow.common.work.CallReport;
import dev.hirenow.common.work.Claim;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.WorkOutcome;
import dev.hirenow.common.work.WorkQueue;
import dev.hirenow.common.work.Workers;

import static dev.hirenow.common.testing.GrownTables.ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The queries of pages, metrics, scalers, polls and sweeps on each service's common tables with many rows: none of them
 * scans a whole table or index.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@Tag("slow")
class PlansTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    // A statement that takes longer than the service allows is cancelled.
    private static final int AT_ONCE = 50_000;
    // A prepared statement may get another plan from its sixth execution on.
    private static final int TIMES = 8;
    private static final String ORGANISATION = "plans";
    private static final int PARKED = 30;
    private static final int DUE = 100;
    private static final List<String> GROWING = List.of("outbox", "work", "provider_call", "work_event", "erasure");
    private static final String WORK = """
            insert into work (id, organisation, interview_id, kind, key, payload, state, priority, rank, next_attempt_at,
                              created_at, updated_at, snoozed)
            select md5('w' || i)::uuid, 'plans', md5('i' || i / 4)::uuid, 'PLANNED', 'k' || i, '{}',
                   case when i > 1030 then 'DONE' when i > 30 then 'READY' else 'PARKED' end, 5, now(),
                   case when i <= 930 then now() + interval '1 day' else now() end, now() - i * interval '1 second',
                   now() - ($3::integer - i) * interval '1 second', i > 30 and i <= 930
            from generate_series($1::integer, $2::integer) i
            """;
    private static final String CALLS = """
            insert into provider_call (id, work_id, interview_id, organisation, provider, fence, started_at, finished_at,
                                       billable, answer)
            select md5('c' || i)::uuid, md5('w' || i)::uuid, md5('i' || i / 4)::uuid, 'plans', 'planned', 1,
                   now() - interval '2 days' - i * interval '1 second', now() - interval '2 days', i > 1030, 'answer'
            from generate_series($1::integer, $2::integer) i
            """;
    private static final String EVENTS = """
            insert into work_event (id, work_id, actor, action, detail)
            select md5('e' || i)::uuid, md5('w' || i)::uuid, 'somebody', 'RETRIED', '' from generate_series($1::integer, $2::integer) i
            """;
    private static final String FACTS = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, state, leased_until, created_at, sent_at)
            select md5('f' || i)::uuid, 'planned', 't', 'plans', md5('i' || i / 4)::uuid, '', 'SENT', now(), now(), now()
            from generate_series($1::integer, $2::integer) i
            """;
    private static final String ERASURES = """
            insert into erasure (interview_id, organisation, removed_at, due_at)
            select md5('x' || i)::uuid, 'plans', now(), null from generate_series($1::integer, $2::integer) i
            """;

    @Inject
    Pool pool;

    @Inject
    WorkQueries queries;

    @Inject
    DeadLetterOperations deadLetters;

    @Inject
    ProviderQueries providers;

    @Inject
    Workers workers;

    @Inject
    WorkQueue queue;

    @Inject
    MeterRegistry metrics;

    @Test
    void goThroughNoTableThatGrows() {
        for (String rows : List.of(WORK, CALLS, EVENTS, FACTS, ERASURES)) {
            for (int first = 1; first <= ROWS; first += AT_ONCE) {
                int last = first + AT_ONCE - 1;
                run(rows, rows.contains("$3") ? Tuple.of(first, last, ROWS) : Tuple.of(first, last));
            }
        }
        GrownTables tables = GrownTables.filled(pool);

        for (int time = 0; time < TIMES; time++) {
            pagesAreRead(interview(time));
            ScalerQueries.in("sample").forEach(query -> run(query, Tuple.tuple()));
        }
        schedulesRun();
        workIsClaimedAndEnded();

        tables.wereNotGoneThrough(GROWING, List.of("work", "provider_call", "outbox"));
    }

    private void pagesAreRead(UUID interview) {
        done(queries.work(ORGANISATION, null, null, 100));
        assertThat(done(queries.work(ORGANISATION, null, "PARKED", 100)).items())
                .hasSize(PARKED);
        done(queries.work(ORGANISATION, interview, null, 100));
        assertThat(done(queries.work(ORGANISATION, interview, "DONE", 100)).items())
                .isNotEmpty();
        assertThat(done(queries.timeline(ORGANISATION, interview)).entries()).isNotEmpty();
        done(providers.providers());
        done(deadLetters.list(new Caller("somebody", ORGANISATION), null, 100));
    }

    /** Includes the removal of finished rows. */
    private void schedulesRun() {
        run("update schedule set next_run = now() - interval '1 second', finished_at = null", Tuple.tuple());
        await().atMost(PATIENCE).until(() -> rows("select name from schedule where finished_at is null")
                .isEmpty());
    }

    private void workIsClaimedAndEnded() {
        ProviderLimits limits = new ProviderLimits("planned", 4, 100_000, 1_000_000, Duration.ofSeconds(30), 2);
        workers.start(
                new WorkKind("PLANNED", 4, Duration.ofSeconds(3), Duration.ofMillis(50), Optional.of(limits)),
                this::park);
        // The gauges are read every few seconds; a new value shows that they were read.
        await().atMost(PATIENCE).until(() -> parked() == PARKED + DUE);
    }

    private Uni<WorkOutcome> park(Claim claim) {
        return queue.endCall(claim, new CallReport(true, 200, "OK", null, 1, null))
                .replaceWith(new WorkOutcome.Park("PLANNED"));
    }

    private double parked() {
        Gauge gauge = metrics.find("hirenow.work.jobs")
                .tags("kind", "PLANNED", "state", "PARKED")
                .gauge();
        return gauge == null ? 0 : gauge.value();
    }

    private UUID interview(int number) {
        int theirs = ROWS / 4 - 1 - number;
        return rows("select md5('i' || " + theirs + ")::uuid as id").getFirst().getUUID("id");
    }

    private List<Row> rows(String query) {
        return done(pool.query(query).execute()).stream().toList();
    }

    private void run(String statement, Tuple values) {
        done(pool.preparedQuery(statement).execute(values));
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
