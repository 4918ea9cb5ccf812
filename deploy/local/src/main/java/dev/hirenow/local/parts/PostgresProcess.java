package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.hirenow.local.files.FileOwner;
import dev.hirenow.local.files.FileTreeOperations;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.RunAs;
import dev.hirenow.local.process.Signal;

import static java.util.Map.entry;

/**
 * PostgreSQL with full durability (fsync, synchronous commit) and password authentication for every role.
 *
 * @param paths where its data and log are stored
 * @param port its port on the loopback address
 * @param password of the superuser {@code postgres}
 */
public record PostgresProcess(StackPaths paths, int port, String password) {
    /** The only database; each service has its own schema and roles in it. */
    public static final String DATABASE = "hirenow";

    private static final String NAME = "postgresql";

    /** Initialises the data folder if it is new, and returns the program to start. */
    public ProcessSpec program() {
        Path home = UnpackedBinaries.postgres(paths);
        return program(home, PostgresUserSelector.choose(paths.data(), home.resolve("bin/postgres")));
    }

    /** The same for a given user; earlier data may belong to another user. */
    ProcessSpec program(Path home, RunAs user) {
        Path data = paths.dataOf(NAME);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, data, user);
        }
        giveTo(user, data);
        forgetStaleLock(data);
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new ProcessSpec(
                        NAME,
                        command,
                        Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"),
                        paths.log(NAME),
                        Signal.INT,
                        this::answers,
                        Duration.ofSeconds(60))
                .as(user);
    }

    /** Opens a connection as superuser. */
    public Connection connect(String database) throws SQLException {
        return connect(database, "postgres", password);
    }

    public Connection connect(String database, String role, String rolePassword) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5", role, rolePassword);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                entry("port", Integer.toString(port)),
                entry("listen_addresses", "127.0.0.1"),
                entry("unix_socket_directories", ""),
                entry("fsync", "on"),
                entry("synchronous_commit", "on"),
                entry("max_connections", "200"),
                entry("shared_buffers", "64MB"),
                // Uses files in the data folder: a container's /dev/shm may be small, full or missing.
                entry("dynamic_shared_memory_type", "mmap"),
                entry("max_wal_size", "512MB"),
                entry("log_min_messages", "warning"),
                entry("log_min_error_statement", "panic"));
    }

    /**
     * Initialises a temporary folder and then moves it into place, so that an interruption leaves no partial data
     * folder.
     */
    private void initialise(Path home, Path data, RunAs user) {
        Path fresh = paths.dataOf(NAME + ".new");
        Path passwordFile = paths.data().resolve("postgres.pwfile");
        try {
            FileTreeOperations.delete(fresh);
            FileTreeOperations.delete(data);
            StackPaths.madePrivate(fresh);
            giveTo(user, fresh);
            StackSecrets.writePrivately(passwordFile, password + "\n");
            giveTo(user, passwordFile);
            run(initdb(home, fresh, passwordFile, user), data);
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> initdb(Path home, Path folder, Path passwordFile, RunAs user) {
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                folder.toString(),
                "-U",
                "postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
        return command;
    }

    private void run(List<String> initdb, Path data) throws IOException {
        Process process = new ProcessBuilder(initdb)
                .directory(paths.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(paths.log(NAME).toFile()))
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LauncherFailure("PostgreSQL could not create its data folder " + data, paths.log(NAME));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    private static void giveTo(RunAs user, Path file) {
        if (user.fileOwner().isPresent()) {
            try {
                FileOwner.change(file, user.fileOwner().getAsInt());
            } catch (IOException e) {
                throw new LauncherFailure("cannot give " + file + " to " + user.label() + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * Deletes a stale lock file. After a hard stop, the process id in it may belong to another process, and
     * PostgreSQL would refuse to start. An earlier server of this data folder has already been stopped as an
     * orphan.
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
                throw new LauncherFailure(
                        "PostgreSQL (process " + pid + ") still uses " + data + "; stop it: kill -INT " + pid);
            }
            Files.delete(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        if (!ReachabilityProbe.port(port)) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
