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
class PostgresUserTest {
    @TempDir
    Path folder;

    private ProjectLayout layout;
    private Path postgres;
    private PostgresProcess server;

    @BeforeEach
    void unpack() {
        layout = ProjectLayout.of(folder.resolve("stack"));
        ProjectLayout.made(layout.logs());
        postgres = UnpackedBinaries.postgres(layout);
    }

    @AfterEach
    void leaveNothingBehind() {
        OrphanProcesses.stop(layout.run());
    }

    @Test
    void anOrdinaryUserStartsItAsHimself() {
        assumeTrue(!FileOwner.isRoot());

        assertThat(PostgresUser.choose(layout.data(), server())).isEqualTo(RunAs.CALLER);
    }

    @Test
    void rootDoesNotStartItAsRoot() {
        assumeTrue(FileOwner.isRoot());

        assertThat(PostgresUser.choose(layout.data(), server())).isNotEqualTo(RunAs.CALLER);
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
        assumeTrue(PostgresUser.refusal(nobody, layout.data(), server()).isEmpty());

        start(nobody);
        store(1);

        assertThat(PostgresUser.refusal(nobody(false), layout.data(), server())).isPresent();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aFolderThatEverybodyMayEnterNeedsNoRightsOfRoot() throws IOException {
        assumeTrue(FileOwner.isRoot());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(PostgresUser.refusal(nobody(false), layout.data(), Path.of("true")))
                .isEmpty();
    }

    @Test
    void whyNothingWorksIsSaidWithWhatToDo() {
        Path broken = folder.resolve("no-such-program");

        assertThatThrownBy(() -> PostgresUser.choose(layout.data(), broken))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("PostgreSQL cannot")
                .hasMessageContaining("no-such-program");
    }

    @Test
    void tryingLeavesNothingInTheFolder() throws IOException {
        PostgresUser.choose(layout.data(), server());

        try (var left = Files.list(layout.data())) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("logs");
        }
    }

    private List<RunAs> working() {
        return new ArrayList<>(PostgresUser.ways().stream()
                .filter(way ->
                        PostgresUser.refusal(way, layout.data(), server()).isEmpty())
                .toList());
    }

    private static RunAs nobody(boolean opensAnyFolder) {
        return PostgresUser.ways().stream()
                .filter(way -> way instanceof RunAs.OtherUser user && user.opensAnyFolder() == opensAnyFolder)
                .findFirst()
                .orElseThrow();
    }

    private Path server() {
        return postgres.resolve("bin/postgres");
    }

    private ChildProcess start(RunAs user) {
        server = new PostgresProcess(layout, Ports.freePort(new HashSet<>()), "only-for-this-test");
        ChildProcess child = ChildProcess.start(server.program(postgres, user), layout.run());
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
