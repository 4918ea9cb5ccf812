package dev.hirenow.results.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import dev.hirenow.common.testing.LocalPostgres;

/** The schema of this service in a database of a test's own, to be migrated up to any version. */
final class ResultsSchema {

    private ResultsSchema() {}

    static FluentConfiguration migration(LocalPostgres postgres) {
        return Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres", "postgres", "")
                .locations("db/common", "db/results")
                .outOfOrder(true);
    }

    /** The first column of the query's rows. */
    static List<String> lines(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
