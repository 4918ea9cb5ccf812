package dev.hirenow.common.work;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.testing.EarlierRelease;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The database of an earlier release, with jobs in every state: the migration changes none of them, and due jobs are
 * run.
 */
@QuarkusTest
@QuarkusTestResource(
        restrictToAnnotatedClass = true,
        value = EarlierRelease.class,
        initArgs = {
            @ResourceArg(name = "schema", value = "sample"),
            @ResourceArg(name = "version", value = "2026.11.23.32"),
            @ResourceArg(name = "rows", value = "/upgrade/queue.sql")
        })
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class UpgradeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Caller OPERATOR = new Caller("olga", "acme");
    private static final String CHANGED = """
            select b.name || ' ' || b.was from before_upgrade b where b.name = '%1$s'
              and not exists (select from %1$s t where to_jsonb(t) @> b.was)
            """;
    private static final String ID = "00000000-0000-4000-8000-00000000000";

    @Inject
    Workers workers;

    @Inject
    WorkCommands commands;

    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    @Test
    @Order(1)
    void keepsEveryRowAsItWas() {
        for (String table :
                List.of("work", "provider_call", "work_event", "provider_limit", "dead_letter", "erasure")) {
            assertThat(texts("select was from before_upgrade where name = '" + table + "'"))
                    .as("rows of " + table)
                    .isNotEmpty();
            assertThat(texts(CHANGED.formatted(table))).isEmpty();
        }
        assertThat(texts(CHANGED.formatted("outbox") + " and b.was ->> 'state' in ('SENT', 'DEAD')"))
                .as("facts that had ended, but for those whose time is over")
                .allMatch(row -> row.contains(ID + "f3"));
        assertThat(texts("select key from work where snoozed")).containsExactly("later");
    }

    @Test
    @Order(2)
    void doesWhatWasToBeDone() {
        workers.start(
                new WorkKind("UPGRADED", 10, Duration.ofSeconds(3), Duration.ofMillis(100), Optional.empty()),
                claim -> {
                    claims.put(claim.key(), claim);
                    return Uni.createFrom().item(new WorkOutcome.Done());
                });

        await().atMost(PATIENCE).until(() -> claims.keySet().containsAll(List.of("due", "answered", "abandoned")));
        assertThat(claims).doesNotContainKeys("later", "held", "done", "parked", "cancelled");
        assertThat(claims.get("answered").answeredCall()).hasToString(ID.substring(0, 34) + "c1");
        assertThat(claims.get("abandoned").fence()).isEqualTo(2);
        TableOwner.execute("update work set next_attempt_at = now() where key = 'later'");
        for (int put : new int[] {7, 8}) {
            commands.retry(UUID.fromString(ID + put), OPERATOR).await().atMost(PATIENCE);
        }
        await().atMost(PATIENCE).until(() -> claims.keySet().containsAll(List.of("later", "parked", "cancelled")));
        await().atMost(PATIENCE)
                .until(() -> texts("select key from work where state <> 'DONE'").equals(List.of("held")));
    }

    @Test
    @Order(3)
    void sendsTheFactsThatWereLeft() {
        await().atMost(PATIENCE).until(() -> texts("select id from outbox where state = 'PENDING'")
                .isEmpty());
        assertThat(texts("select state from outbox where id = '" + ID.substring(0, 34) + "f4'"))
                .containsExactly("DEAD");
    }

    private static List<String> texts(String query) {
        try (Connection connection = TableOwner.connect();
                Statement owner = connection.createStatement();
                ResultSet found = owner.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
