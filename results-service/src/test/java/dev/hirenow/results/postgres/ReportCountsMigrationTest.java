package dev.hirenow.results.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The migration counts the existing reports of an installation once. */
class ReportCountsMigrationTest {

    // The last version before the counts.
    private static final String BEFORE = "2026.11.30.20?";
    private static final String ROWS = """
            insert into report (organisation, interview_id, listed, state, position_id)
            select 'org-' || i % 2, gen_random_uuid(), i % 5 > 0, case when i % 3 = 0 then 'ANALYZED' else 'INVITED' end,
                   case when i % 5 > 0 then ('00000000-0000-4000-8000-00000000000' || i % 4)::uuid end
            from generate_series(1, 200) i
            """;
    private static final String COUNTED = """
            select concat_ws(' ', organisation, position_id, state, count(*)) from report where listed
            group by organisation, position_id, state order by 1
            """;
    private static final String KEPT =
            "select concat_ws(' ', organisation, position_id, state, interviews) from report_count order by 1";

    @Test
    void countsWhatIsThere() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(Map.of("fsync", "off"));
                Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role results_app");
            ResultsSchema.migration(postgres).target(BEFORE).load().migrate();
            statement.execute(ROWS);

            ResultsSchema.migration(postgres).load().migrate();

            assertThat(ResultsSchema.lines(statement, KEPT))
                    .hasSize(8)
                    .isEqualTo(ResultsSchema.lines(statement, COUNTED));
        }
    }
}
