package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real PostgreSQL on a free port, with the roles and schemas of all services. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "only-for-tests";

    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start();
        try {
            execute("postgres", "create database hirenow");
            execute("hirenow", script());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "hirenow.database", postgres.address() + "/hirenow",
                "HIRENOW_DATABASE_APP_PASSWORD", PASSWORD,
                "HIRENOW_DATABASE_OWNER_PASSWORD", PASSWORD);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script() throws IOException {
        try (InputStream script =
                PostgresResource.class.getResourceAsStream("/dev/hirenow/common/postgres/bootstrap.sql")) {
            String text = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("password :[a-z_]+", "password '" + PASSWORD + "'");
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
