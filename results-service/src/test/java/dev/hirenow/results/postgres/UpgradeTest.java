package dev.hirenow.results.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.EarlierRelease;
import dev.hirenow.common.testing.KafkaResource;
import dev.hirenow.common.testing.TableOwner;
import dev.hirenow.common.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** The reports of an earlier release: the migration changes none of them, and counts all that are listed. */
@QuarkusTest
@QuarkusTestResource(
        restrictToAnnotatedClass = true,
        value = EarlierRelease.class,
        initArgs = {
            @ResourceArg(name = "schema", value = "results"),
            @ResourceArg(name = "version", value = "2026.11.23.41"),
            @ResourceArg(name = "rows", value = "/upgrade/reports.sql")
        })
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestTokens.Resource.class)
@Tag("slow")
class UpgradeTest {

    private static final String COUNTED = """
            select organisation, position_id, state, count(*) from report where listed group by organisation, position_id, state
            """;
    private static final String KEPT = "select organisation, position_id, state, interviews from report_count";

    @Test
    void keepsEveryReportAsItWas() {
        assertThat(number("select count(*) from before_upgrade where name = 'report'"))
                .isEqualTo(96);
        assertThat(number("""
                select count(*) from before_upgrade b where b.name = 'report'
                  and not exists (select from report r where to_jsonb(r) @> b.was)
                """)).isZero();
    }

    @Test
    void countsThem() {
        assertThat(number("select sum(interviews) from report_count")).isEqualTo(64);
        assertThat(number("select count(*) from ((%1$s except %2$s) union all (%2$s except %1$s)) as differing"
                        .formatted(COUNTED, KEPT)))
                .isZero();
    }

    private static long number(String query) {
        try (Connection connection = TableOwner.connect();
                Statement owner = connection.createStatement();
                ResultSet found = owner.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
