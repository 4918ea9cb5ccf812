package dev.hirenow.common.retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Hours of load, simulated by the age of rows: each hour as many rows arrive as expire. Jobs are enqueued, claimed and
 * ended by the usual updates, and the tables are vacuumed once an hour, less often than autovacuum does. After six
 * hours no table is larger than after the first.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@Tag("slow")
class SixHoursTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HOURS = 6;
    private static final int AN_HOUR = 4_000;
    private static final double TENTH_MORE = 1.1;
    private static final List<String> TABLES = List.of("outbox", "work", "provider_call");
    // As old as at the end of their retention.
    private static final String FACTS = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, leased_until)
            select gen_random_uuid(), 'interview-erased', 'hours', 'hours', gen_random_uuid(),
                   convert_to(repeat(md5(i::text), 20), 'UTF8'), now() + interval '1 day'
            from generate_series(1, $1::integer) i
            """;
    private static final String SENT =
            "update outbox set state = 'SENT', sent_at = now() - interval '25 hours' where type = 'hours' and state = 'PENDING'";
    private static final String ENQUEUED = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank)
            select gen_random_uuid(), 'hours', gen_random_uuid(), 'HOURS', gen_random_uuid()::text, '{}', 5, now()
            from generate_series(1, $1::integer) i
            """;
    private static final String CLAIMED = """
            update work set state = 'RUNNING', fence = fence + 1, attempts = 1, holder = 'somebody',
                   lease_until = now() + interval '1 hour', updated_at = now()
            where kind = 'HOURS' and state = 'READY'
            """;
    private static final String CALLED = """
            insert into provider_call (id, work_id, interview_id, organisation, provider, fence)
            select gen_random_uuid(), id, interview_id, 'hours', 'hours', 1 from work where kind = 'HOURS'
            """;
    private static final String ANSWERED = """
            update provider_call set finished_at = now(), billable = true, outcome = 'OK',
                   answer = convert_to(repeat(md5(id::text), 100), 'UTF8')
            where provider = 'hours' and finished_at is null
            """;
    private static final String ENDED = """
            update work set state = 'DONE', lease_until = null, updated_at = now() - interval '31 days'
            where kind = 'HOURS' and state = 'RUNNING'
            """;

    @Inject
    FinishedRowCleanup retention;

    @Inject
    Pool pool;

    @Test
    void leaveNoTableLargerThanTheSecond() {
        anHour();
        // An index reuses the pages that a vacuum emptied only after the next one, so its size is stable from
        // then on.
        Map<String, Long> first = anHour();
        Map<String, Long> last = first;
        for (int hour = 2; hour < HOURS; hour++) {
            last = anHour();
        }

        assertThat(rows("select 1 from work where kind = 'HOURS' limit 1")).isZero();
        assertThat(last)
                .as("bytes of each table, in the second hour %s", first)
                .allSatisfy((table, bytes) ->
                        assertThat(bytes).as(table).isLessThanOrEqualTo((long) (TENTH_MORE * first.get(table))));
        // Sessions report deletions up to ten seconds later, including rows that a vacuum has removed
        // meanwhile; the next vacuum corrects that.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(TABLES).allSatisfy(table -> {
            TableOwner.execute("vacuum analyze " + table);
            assertThat(deadRows(table)).as("dead rows of %s", table).isLessThan(1_000);
        }));
    }

    /** Size of each table in bytes at its fullest: how much a vacuum truncates depends on where the last rows are. */
    private Map<String, Long> anHour() {
        run(FACTS, Tuple.of(AN_HOUR));
        run(SENT, Tuple.tuple());
        run(ENQUEUED, Tuple.of(AN_HOUR));
        for (String step : List.of(CLAIMED, CALLED, ANSWERED, ENDED)) {
            run(step, Tuple.tuple());
        }
        Map<String, Long> most = sizes();
        retention.run().await().atMost(PATIENCE);
        TABLES.forEach(table -> TableOwner.execute("vacuum analyze " + table));
        return most;
    }

    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        TABLES.forEach(table -> sizes.put(
                table,
                pool.preparedQuery("select pg_total_relation_size($1::text::regclass)")
                        .execute(Tuple.of(table))
                        .await()
                        .atMost(PATIENCE)
                        .iterator()
                        .next()
                        .getLong(0)));
        return sizes;
    }

    private long deadRows(String table) {
        return pool.preparedQuery("""
                        select n_dead_tup from pg_stat_user_tables where schemaname = current_schema() and relname = $1
                        """)
                .execute(Tuple.of(table))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private int rows(String query) {
        return pool.query(query).execute().await().atMost(PATIENCE).size();
    }

    private void run(String statement, Tuple values) {
        pool.preparedQuery(statement).execute(values).await().atMost(PATIENCE);
    }
}
