package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real PostgreSQL on a free port, with the schemas and roles of the service under test. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "only-for-tests";

    private PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start();
        try {
            execute("postgres", "create database hirenow");
            for (URL script : scripts()) {
                execute("hirenow", filled(script));
            }
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

    // Each service has a script, and so has the application of the queue's own tests; they do not conflict.
    private static List<URL> scripts() throws IOException {
        List<URL> scripts =
                Collections.list(PostgresResource.class.getClassLoader().getResources("db/roles.sql"));
        if (scripts.isEmpty()) {
            throw new IllegalStateException("no db/roles.sql is on the class path");
        }
        return scripts;
    }

    private static String filled(URL script) throws IOException {
        try (InputStream in = script.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
