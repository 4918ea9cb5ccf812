package dev.hirenow.upload.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.Interviews;

import static dev.hirenow.upload.interview.InterviewFixtures.birth;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

/** Functions that run as their owner see every organisation's rows: who can call them, and what they return. */
@QuarkusTest
@Tag("slow")
class PastRowSecurityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OPEN_TO_ALL = """
            select proname from pg_proc
            where pronamespace = current_schema()::regnamespace and prosecdef
              and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))
            """;
    private static final String OF_ANY_SCHEMA = """
            select proname from pg_proc
            where pronamespace = current_schema()::regnamespace and prosecdef
              and not coalesce(proconfig, '{}') @> array['search_path=' || current_schema()]
            """;
    private static final String ALL =
            "select proname from pg_proc where pronamespace = current_schema()::regnamespace and prosecdef";

    @Inject
    Pool pool;

    @Inject
    Interviews interviews;

    @Test
    void areForTheServiceAlone() {
        assertThat(names(ALL)).contains("invited_interview", "interview_versions");
        assertThat(names(OPEN_TO_ALL)).isEmpty();
    }

    @Test
    void findTablesInTheirOwnSchemaWhoeverCalls() {
        assertThat(names(OF_ANY_SCHEMA)).isEmpty();
    }

    @Test
    void tellOfAnInterviewOnlyToWhoKnowsItsToken() {
        Interview interview = open("discreet", 1);
        interviews
                .create(birth(interview), new Interviews.Inviting("the-hash", Optional.empty(), true))
                .await()
                .atMost(PATIENCE);

        assertThat(rows("select * from invited_interview('the-hash')")).isEqualTo(1);
        assertThat(rows("select * from invited_interview('%')")).isZero();
        assertThat(rows("select * from invited_interview(null)")).isZero();
        // Without an organisation, its row is not visible otherwise.
        assertThat(rows("select * from interview")).isZero();
    }

    private int rows(String query) {
        return pool.query(query).execute().await().atMost(PATIENCE).rowCount();
    }

    private static List<String> names(String query) {
        List<String> names = new ArrayList<>();
        try (Connection connection = TableOwner.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return names;
    }
}
