package dev.hirenow.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.files.FileOwner;
import dev.hirenow.local.process.ChildProcess;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.OrphanProcesses;
import dev.hirenow.local.process.RunAs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** PostgreSQL runs as any user that works on this machine, and can use the data of an earlier user. */
class PostgresUserSelectorTest {
    @TempDir
    Path folder;

    private StackPaths paths;
    private Path postgres;
    private PostgresProcess server;

    @BeforeEach
    void unpack() {
        paths = StackPaths.of(folder.resolve("stack"));
        StackPaths.made(paths.logs());
        postgres = UnpackedBinaries.postgres(paths);
    }

    @AfterEach
    void leaveNothingBehind() {
        OrphanProcesses.stop(paths.run());
    }

    @Test
    void anOrdinaryUserStartsItAsHimself() {
        assumeTrue(!FileOwner.isRoot());

        assertThat(PostgresUserSelector.choose(paths.data(), server())).isEqualTo(RunAs.CALLER);
    }

    @Test
    void rootDoesNotStartItAsRoot() {
        assumeTrue(FileOwner.isRoot());

        assertThat(PostgresUserSelector.choose(paths.data(), server())).isNotEqualTo(RunAs.CALLER);
    }

    @Test
    void whatOneUserStoredIsThereForTheNextOne() throws SQLException, IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<RunAs> users = working();
        users.addAll(List.copyOf(users));

        for (int run = 0; run < users.size(); run++) {
            ChildProcess server = start(users.get(run));
            store(run);

            assertThat(stored()).as("%s, run %d", users.get(run).label(), run).isEqualTo(run + 1);

            server.askToEnd();
            server.awaitEnd(Duration.ofSeconds(20));
        }
        assertThat(users).isNotEmpty();
    }

    @Test
    void aFolderThatOnlyRootMayEnterIsNoObstacle() throws IOException, SQLException {
        assumeTrue(FileOwner.isRoot());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        RunAs nobody = nobody(true);
        assumeTrue(PostgresUserSelector.refusal(nobody, paths.data(), server()).isEmpty());

        start(nobody);
        store(1);

        assertThat(PostgresUserSelector.refusal(nobody(false), paths.data(), server()))
                .isPresent();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aFolderThatEverybodyMayEnterNeedsNoRightsOfRoot() throws IOException {
        assumeTrue(FileOwner.isRoot());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(PostgresUserSelector.refusal(nobody(false), paths.data(), Path.of("true")))
                .isEmpty();
    }

    @Test
    void whyNothingWorksIsSaidWithWhatToDo() {
        Path broken = folder.resolve("no-such-program");

        assertThatThrownBy(() -> PostgresUserSelector.choose(paths.data(), broken))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("PostgreSQL cannot")
                .hasMessageContaining("no-such-program");
    }

    @Test
    void tryingLeavesNothingInTheFolder() throws IOException {
        PostgresUserSelector.choose(paths.data(), server());

        try (var left = Files.list(paths.data())) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("logs");
        }
    }

    private List<RunAs> working() {
        return new ArrayList<>(PostgresUserSelector.ways().stream()
                .filter(way -> PostgresUserSelector.refusal(way, paths.data(), server())
                        .isEmpty())
                .toList());
    }

    private static RunAs nobody(boolean opensAnyFolder) {
        return PostgresUserSelector.ways().stream()
                .filter(way -> way instanceof RunAs.OtherUser user && user.opensAnyFolder() == opensAnyFolder)
                .findFirst()
                .orElseThrow();
    }

    private Path server() {
        return postgres.resolve("bin/postgres");
    }

    private ChildProcess start(RunAs user) {
        server = new PostgresProcess(paths, Ports.freePort(new HashSet<>()), "only-for-this-test");
        ChildProcess child = ChildProcess.start(server.program(postgres, user), paths.run());
        await().atMost(Duration.ofSeconds(60)).until(child::ready);
        return child;
    }

    private void store(int number) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number int)");
            statement.execute("insert into kept values (" + number + ")");
        }
    }

    private int stored() throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from kept")) {
            found.next();
            return found.getInt(1);
        }
    }
}
