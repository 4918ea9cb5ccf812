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
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL on a free loopback port, with the roles and schemas of all services. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "only-for-tests";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .start();
            bootstrap();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "hirenow.database", "127.0.0.1:" + postgres.getPort() + "/hirenow",
                "HIRENOW_DATABASE_APP_PASSWORD", PASSWORD,
                "HIRENOW_DATABASE_OWNER_PASSWORD", PASSWORD);
    }

    private void bootstrap() throws SQLException, IOException {
        execute("postgres", "create database hirenow");
        execute("hirenow", script());
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
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
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
