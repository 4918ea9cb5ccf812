package dev.hirenow.results.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.testing.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** The migration tells from the stored facts why interviews closed, and when candidates submitted. */
class SubmittedAndClosedMigrationTest {

    private static final String BEFORE = "2026.12.01.29?";
    private static final String ROWS = """
            insert into report (organisation, interview_id, listed, position_id, state, candidate_name, submission,
                                submitted_at)
            select organisation, ('00000000-0000-4000-8000-00000000000' || interview)::uuid, true, gen_random_uuid(),
                   state, name, submission, submitted_at::timestamptz
            from (values
                ('acme', 1, 'CLOSED', 'cancelled', 0, null),
                ('acme', 2, 'ANALYZED', 'expired', 1, '2026-11-01T10:00:00Z'),
                ('acme', 3, 'ANALYZED', 'asked again', 3, '2026-11-09T10:00:00Z'),
                ('acme', 4, 'ANALYZED', 'answered again', 2, '2026-11-08T10:00:00Z'),
                ('other', 1, 'INVITED', 'stranger', 0, null))
                as reports (organisation, interview, state, name, submission, submitted_at)
            """;
    private static final String FACTS = """
            insert into report_fact (organisation, interview_id, place, version, type, payload)
            select 'acme', ('00000000-0000-4000-8000-00000000000' || interview)::uuid, place, 1, 'some', payload
            from (values
                (1, 'closed', '{"cause":"CANCELLED"}'),
                (2, 'closed', '{"cause":"EXPIRED"}'),
                (2, 'submission/1', '{"cause":"FIRST","submittedAt":"2026-11-01T10:00:00Z"}'),
                (3, 'submission/1', '{"cause":"FIRST","submittedAt":"2026-11-02T10:00:00.5Z"}'),
                (3, 'submission/2', '{"cause":"ASK_AGAIN","submittedAt":"2026-11-08T10:00:00Z"}'),
                (3, 'submission/3', '{"cause":"RUBRIC_CHANGED","submittedAt":"2026-11-09T10:00:00Z"}'),
                (4, 'submission/1', '{"cause":"FIRST","submittedAt":"2026-11-03T10:00:00Z"}'),
                (4, 'submission/2', '{"cause":"QUESTION_REOPENED","submittedAt":"2026-11-08T10:00:00Z"}'))
                as facts (interview, place, payload)
            """;
    private static final String LINES = """
            select concat_ws(' | ', candidate_name, closed_cause,
                to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'))
            from report order by organisation, interview_id
            """;

    @Test
    void readsBothFromTheFacts() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(Map.of("fsync", "off"));
                Connection connection = postgres.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role results_app");
            ResultsSchema.migration(postgres).target(BEFORE).load().migrate();
            statement.execute(ROWS);
            statement.execute(FACTS);

            ResultsSchema.migration(postgres).load().migrate();

            assertThat(ResultsSchema.lines(statement, LINES))
                    .containsExactly(
                            "cancelled | CANCELLED",
                            "expired | 2026-11-01 10:00:00.000",
                            "asked again | 2026-11-02 10:00:00.500",
                            "answered again | 2026-11-08 10:00:00.000",
                            "stranger");
        }
    }
}
