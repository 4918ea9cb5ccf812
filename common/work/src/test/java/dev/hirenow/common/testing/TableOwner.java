package dev.hirenow.common.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Statements that only the owner of a service's tables may execute. */
public final class TableOwner {

    private TableOwner() {}

    /** Updates the planner's statistics, as autovacuum does after a while. */
    public static void gatherStatistics() {
        execute("analyze");
    }

    public static void execute(String statement) {
        try (Connection connection = connect();
                Statement owners = connection.createStatement()) {
            owners.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    public static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.flyway.jdbc-url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
