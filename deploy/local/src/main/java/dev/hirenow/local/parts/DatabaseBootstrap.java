package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.hirenow.local.process.Failure;

/** Database, schemas and roles, as the script that all environments share makes them. Safe to run again. */
public final class DatabaseBootstrap {
    private static final String SCRIPT = "/dev/hirenow/common/postgres/bootstrap.sql";

    private DatabaseBootstrap() {}

    /** Runs it; afterwards each service finds its schema, and its two roles have their passwords. */
    public static void run(Postgres postgres, Secrets secrets) {
        try {
            createDatabase(postgres);
            try (Connection connection = postgres.connect(Postgres.DATABASE);
                    Statement statement = connection.createStatement()) {
                statement.execute(withPasswords(script(), secrets));
            }
        } catch (SQLException e) {
            throw new Failure(
                    "PostgreSQL refused the bootstrap script: " + e.getMessage(),
                    postgres.layout().log("postgresql"),
                    e);
        }
    }

    /** The name under which a role's password is kept. */
    public static String passwordName(Part service, String kind) {
        return service.label() + "_" + kind + "_password";
    }

    private static void createDatabase(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT 1 FROM pg_database WHERE datname = '" + Postgres.DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + Postgres.DATABASE);
            }
        }
    }

    private static String withPasswords(String script, Secrets secrets) {
        String filled = script;
        for (Part service : Part.SERVICES) {
            for (String kind : new String[] {"owner", "app"}) {
                String name = passwordName(service, kind);
                filled = filled.replace(":" + name, "'" + secrets.of(name).replace("'", "''") + "'");
            }
        }
        return filled;
    }

    private static String script() {
        try (InputStream in = DatabaseBootstrap.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new Failure("the jar of the common module lacks " + SCRIPT + ": run ./hirenow build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
