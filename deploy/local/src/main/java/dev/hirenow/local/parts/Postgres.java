package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.hirenow.local.process.Failure;
import dev.hirenow.local.process.Program;
import dev.hirenow.local.process.Signal;

/**
 * PostgreSQL with what a promise needs switched on (fsync, synchronous commit) and passwords asked of every role.
 *
 * @param layout where its data and its log go
 * @param port where it listens, on the loopback address alone
 * @param password of the superuser {@code postgres}
 */
public record Postgres(Layout layout, int port, String password) {
    /** The one database; each service has its own schema and roles in it. */
    public static final String DATABASE = "hirenow";

    private static final String NAME = "postgresql";

    /** Prepares the data folder where it is new, and says how to start the server. */
    public Program program() {
        Path home = Unpacked.postgres(layout);
        Path data = layout.dataOf(NAME);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, data);
        }
        forgetStaleLock(data);
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Program(
                NAME,
                command,
                Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"),
                layout.log(NAME),
                Signal.INT,
                this::answers,
                Duration.ofSeconds(60));
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres", password);
    }

    public Connection connect(String database, String role, String rolePassword) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5", role, rolePassword);
    }

    private Map<String, String> settings() {
        return Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "fsync", "on",
                "synchronous_commit", "on",
                "max_connections", "200",
                "shared_buffers", "64MB",
                "max_wal_size", "512MB",
                "log_min_messages", "warning",
                "log_min_error_statement", "panic");
    }

    private void initialise(Path home, Path data) {
        Path passwordFile = layout.data().resolve("postgres.pwfile");
        Secrets.writePrivately(passwordFile, password + "\n");
        List<String> command = asOrdinaryUser();
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(layout.log(NAME).toFile()))
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Failure("PostgreSQL could not make its data folder " + data, layout.log(NAME));
            }
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    /** PostgreSQL refuses root: in a user namespace of its own it is nobody, and the data are still ours. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name"))
                ? new ArrayList<>(List.of("unshare", "--user"))
                : new ArrayList<>();
    }

    /**
     * After a hard stop its lock file names a process number that anybody may have by now, at which it would refuse to
     * start. Whoever runs this data folder for certain was stopped before, as an orphan.
     */
    private static void forgetStaleLock(Path data) {
        Path lock = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            String pid = Files.readAllLines(lock).getFirst().trim();
            Path command = Path.of("/proc", pid, "cmdline");
            boolean stillRuns =
                    Files.exists(command) && Files.readString(command).contains(data.toString());
            if (stillRuns) {
                throw new Failure(
                        "PostgreSQL (process " + pid + ") still uses " + data + "; stop it: kill -INT " + pid);
            }
            Files.delete(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        if (!Reachable.port(port)) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
