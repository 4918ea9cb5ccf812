package dev.hirenow.common.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/** A PostgreSQL on a free loopback port without authentication; closing it removes its data. */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final UnprivilegedUser user;
    private final Path home = PostgresBinaries.home();
    private final Path folder;
    private final int port = TestBroker.freePort();
    private final Process server;
    private final Thread atExit = new Thread(this::end, "stop-postgres");

    private LocalPostgres(UnprivilegedUser user, Map<String, String> settings) throws IOException {
        this.user = user;
        folder = Files.createTempDirectory("postgres-test");
        user.own(folder);
        await(program(
                "initdb",
                "-D",
                data(),
                "-U",
                "postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        List<String> arguments = new ArrayList<>(List.of("-D", data(), "-p", Integer.toString(port)));
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        arguments.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        server = program("postgres", arguments.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(atExit);
        Awaitility.await("PostgreSQL")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
    }

    /** Starts a server with these settings of {@code postgresql.conf}. */
    public static LocalPostgres start(Map<String, String> settings) {
        return start(UnprivilegedUser.ofThisMachine(), settings);
    }

    static LocalPostgres start(UnprivilegedUser user, Map<String, String> settings) {
        try {
            return new LocalPostgres(user, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** A connection as superuser. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private Process program(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    private void await(Process program) throws IOException {
        try {
            if (program.waitFor() != 0) {
                throw new IllegalStateException("initdb failed: " + Files.readString(log().toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() throws IOException {
        if (!server.isAlive()) {
            throw new IllegalStateException("PostgreSQL ended: " + Files.readString(log().toPath()));
        }
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void end() {
        try {
            // Java would send SIGTERM, on which PostgreSQL waits for all clients to disconnect.
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private File log() {
        return folder.resolve("postgres.log").toFile();
    }
}
