package dev.hirenow.common.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.PostgresResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Each step of sweeping up after a broker outage costs the same, however many facts wait. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
class SweepCostTest {

    private static final String SENT = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, state, leased_until, sent_at)
            select overlay(gen_random_uuid()::text placing '00000000' from 1)::uuid, 'interview-erased', 't', 'sweep-cost',
                   gen_random_uuid(), '', 'SENT', now(), now()
            from generate_series(1, %d)
            """;
    private static final String UNSENT = """
            insert into outbox (id, topic, type, organisation, interview_id, payload, leased_until)
            select gen_random_uuid(), 'interview-erased', 't', 'sweep-cost', gen_random_uuid(), '',
                   now() - i * interval '1 second'
            from generate_series(1, %d) i
            """;

    @Test
    void touchesAsManyPagesForTwentyThousandUnsentFactsAsForAThousand() throws SQLException {
        long few = pagesOfASweep(1_000);
        long many = pagesOfASweep(20_000);

        assertThat(many)
                .as("pages with 20,000 facts to send; %d with 1,000", few)
                .isLessThan(2 * few);
    }

    /** In a transaction that is rolled back, so that the service does not send them. */
    private static long pagesOfASweep(int unsent) throws SQLException {
        try (Connection connection = TableOwner.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(SENT.formatted(unsent));
            statement.execute(UNSENT.formatted(unsent));
            statement.execute("analyze outbox");
            JsonObject plan = explained(statement);
            connection.rollback();
            assertThat(plan.getInteger("Actual Rows")).isEqualTo(200);
            return plan.getLong("Shared Hit Blocks") + plan.getLong("Shared Read Blocks");
        }
    }

    private static JsonObject explained(Statement statement) throws SQLException {
        String sweep = Relay.LEASE_EXPIRED.replace("$1", "'{}'::uuid[]");
        try (ResultSet rows = statement.executeQuery("explain (analyze, buffers, format json) " + sweep)) {
            rows.next();
            return new JsonArray(rows.getString(1)).getJsonObject(0).getJsonObject("Plan");
        }
    }
}
