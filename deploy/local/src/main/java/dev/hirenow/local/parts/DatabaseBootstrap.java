package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import dev.hirenow.local.process.LauncherFailure;

/** Creates the database, schemas and roles with the scripts that all environments share. Idempotent. */
public final class DatabaseBootstrap {
    private static final String SCRIPT = "src/main/resources/db/roles.sql";

    private DatabaseBootstrap() {}

    /** Runs the script of each service; afterwards its schema exists and its two roles have their passwords. */
    public static void run(PostgresProcess postgres, StackSecrets secrets) {
        try {
            createDatabase(postgres);
            try (Connection connection = postgres.connect(PostgresProcess.DATABASE);
                    Statement statement = connection.createStatement()) {
                for (StackPart service : StackPart.SERVICES) {
                    statement.execute(withPasswords(script(postgres.paths(), service), service, secrets));
                }
            }
        } catch (SQLException e) {
            throw new LauncherFailure(
                    "PostgreSQL refused a script that creates schemas and roles: " + e.getMessage(),
                    postgres.paths().log("postgresql"),
                    e);
        }
    }

    /** The name of the secret with a role's password. */
    public static String passwordName(StackPart service, String kind) {
        return service.label() + "_" + kind + "_password";
    }

    private static void createDatabase(PostgresProcess postgres) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT 1 FROM pg_database WHERE datname = '" + PostgresProcess.DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + PostgresProcess.DATABASE);
            }
        }
    }

    private static String withPasswords(String script, StackPart service, StackSecrets secrets) {
        String filled = script;
        for (String kind : new String[] {"owner", "app"}) {
            String name = passwordName(service, kind);
            filled = filled.replace(":" + name, "'" + secrets.of(name).replace("'", "''") + "'");
        }
        return filled;
    }

    private static String script(StackPaths paths, StackPart service) {
        Path file = paths.project().resolve(service.module().orElseThrow()).resolve(SCRIPT);
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new LauncherFailure("the folder of the " + service.label() + " service lacks " + SCRIPT, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
