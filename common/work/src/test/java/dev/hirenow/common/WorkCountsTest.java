package dev.hirenow.common;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.operations.WorkCountsView;
import dev.hirenow.common.operations.WorkListView;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The job counts that operators see. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class WorkCountsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String mine = UUID.randomUUID().toString();
    private final String others = UUID.randomUUID().toString();

    @Inject
    WorkQueries queries;

    @Inject
    Pool pool;

    @Test
    void countsByStateWhateverIsListedAndNothingOfOthers() {
        work(mine, "READY", "now() - interval '1 minute'", 1);
        work(mine, "READY", "now() + interval '1 hour'", 2);
        work(mine, "RUNNING", "now()", 3);
        work(mine, "PARKED", "now()", 4);
        work(mine, "DONE", "now()", 5);
        work(mine, "CANCELLED", "now()", 6);
        work(others, "PARKED", "now()", 7);
        deadLetter(mine, "null");
        deadLetter(mine, "now()");
        deadLetter(others, "null");

        assertThat(counts(null)).isEqualTo(new WorkCountsView(1, 2, 3, 4, 1));
        assertThat(counts("DONE")).isEqualTo(counts(null));
    }

    private WorkCountsView counts(@Nullable String state) {
        WorkListView list = queries.work(mine, null, state, 1).await().atMost(PATIENCE);
        return list.counts();
    }

    private void work(String organisation, String state, String due, int jobs) {
        // A kind without a worker.
        run("""
                insert into work (id, organisation, interview_id, kind, key, payload, state, priority, rank, next_attempt_at,
                    lease_until)
                select gen_random_uuid(), $1, gen_random_uuid(), 'COUNTED', gen_random_uuid()::text, '{}', '%s', 5, now(), %s,
                    now() + interval '1 hour'
                from generate_series(1, %d)
                """.formatted(state, due, jobs), organisation);
    }

    private void deadLetter(String organisation, String replayed) {
        run("""
                insert into dead_letter (id, topic, partition, "offset", headers, reason, replayed_at)
                select gen_random_uuid(), $1, 0, coalesce(max("offset"), 0) + 1,
                    jsonb_build_object('ce_organisation', $1), 'NOT_JSON', %s
                from dead_letter where topic = $1
                """.formatted(replayed), organisation);
    }

    private void run(String sql, String organisation) {
        pool.preparedQuery(sql).execute(Tuple.of(organisation)).await().atMost(PATIENCE);
    }
}
