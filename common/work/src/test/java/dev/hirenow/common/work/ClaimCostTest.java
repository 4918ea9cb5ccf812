package dev.hirenow.common.work;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cost of a claim does not depend on the length of the queue, measured in the pages that PostgreSQL reads instead
 * of time.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class ClaimCostTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int AT_MOST = 8;
    private static final long MOST_PAGES = 1_500;
    private static final String ENQUEUE = """
            insert into work (id, organisation, interview_id, kind, key, payload, priority, rank, next_attempt_at,
                              snoozed)
            select uuidv7(), 'acme', uuidv7(), $1, 'k' || i, '{}', 5,
                   now() - i * interval '1 millisecond', now() + $3 * interval '1 hour', $3 > 0
            from generate_series($2::integer, $4::integer) i
            """;
    // A statement that takes longer than the service allows is cancelled.
    private static final int AT_ONCE = 50_000;
    // -Dplans.rows=1000000 takes minutes.
    private static final int LONG_QUEUE = Integer.getInteger("plans.rows", 200_000);

    @Inject
    Pool pool;

    @Test
    void touchesAsManyPagesForFiftyThousandDueRowsAsForAThousand() {
        long few = pagesOfAClaim("COST_FEW", 1_000);
        long many = pagesOfAClaim("COST_MANY", 50_000);

        assertThat(many)
                .as("pages with 50,000 due rows; %d with 1,000", few)
                .isLessThan(MOST_PAGES)
                .isLessThan(2 * few);
    }

    @Test
    @Tag("slow")
    void touchesAsManyPagesForALongQueue() {
        long few = pagesOfAClaim("COST_FEW_OF_MANY", 1_000);
        long many = pagesOfAClaim("COST_LONG", LONG_QUEUE);

        assertThat(many)
                .as("pages with %,d due rows; %d with 1,000", LONG_QUEUE, few)
                .isLessThan(MOST_PAGES)
                .isLessThan(2 * few);
    }

    @Test
    void isNotHeldUpByWorkThatWaitsForItsTime() {
        enqueue("COST_SNOOZED", 50_000, 1);
        pool.query("update work set rank = rank + interval '1 day' where kind = 'COST_SNOOZED'")
                .execute()
                .await()
                .atMost(PATIENCE);
        enqueueDue("COST_SNOOZED", "due");
        TableOwner.gatherStatistics();

        JsonObject plan = explained("COST_SNOOZED");

        assertThat(plan.getInteger("Actual Rows")).isOne();
        assertThat(pages(plan)).as(plan.encodePrettily()).isLessThan(MOST_PAGES);
    }

    /** The metrics of later tests would count them. */
    @AfterEach
    void remove() {
        // Deleted rows stay in the indexes until a vacuum.
        TableOwner.execute("truncate work cascade");
    }

    private long pagesOfAClaim(String kind, int due) {
        enqueue(kind, due, 0);
        TableOwner.gatherStatistics();
        JsonObject plan = explained(kind);
        assertThat(plan.getInteger("Actual Rows")).isEqualTo(AT_MOST);
        return pages(plan);
    }

    private void enqueue(String kind, int rows, int hours) {
        for (int first = 1; first <= rows; first += AT_ONCE) {
            pool.preparedQuery(ENQUEUE)
                    .execute(Tuple.of(kind, first, hours, Math.min(rows, first + AT_ONCE - 1)))
                    .await()
                    .atMost(PATIENCE);
        }
    }

    private void enqueueDue(String kind, String key) {
        pool.preparedQuery("""
                        insert into work (id, organisation, interview_id, kind, key, payload, priority, rank)
                        values (gen_random_uuid(), 'acme', gen_random_uuid(), $1, $2, '{}', 0, now())
                        """).execute(Tuple.of(kind, key)).await().atMost(PATIENCE);
    }

    /** The executed plan of the selection, in a transaction that is rolled back. */
    private JsonObject explained(String kind) {
        Tuple values = Tuple.of(kind, 30_000L, new UUID[0], true);
        Row row = pool.withConnection(connection -> connection.begin().chain(transaction -> connection
                        // The plan of a prepared statement after several executions.
                        .query("set local plan_cache_mode = force_generic_plan")
                        .execute()
                        .chain(() -> connection
                                .query(ClaimStatements.KEEP_TO_INDEXES)
                                .execute())
                        .chain(() -> connection
                                .preparedQuery(
                                        "explain (analyze, buffers, format json) " + ClaimStatements.due(AT_MOST))
                                .execute(values))
                        .call(transaction::rollback)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next();
        Object explained = row.getValue(0);
        JsonArray plans = explained instanceof JsonArray array ? array : new JsonArray(explained.toString());
        return plans.getJsonObject(0).getJsonObject("Plan");
    }

    private static long pages(JsonObject plan) {
        return plan.getLong("Shared Hit Blocks") + plan.getLong("Shared Read Blocks");
    }
}
