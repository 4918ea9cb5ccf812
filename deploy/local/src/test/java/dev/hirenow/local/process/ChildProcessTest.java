package dev.hirenow.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ChildProcessTest {
    @TempDir
    Path folder;

    @AfterEach
    void leaveNothingBehind() {
        OrphanProcesses.stop(folder);
    }

    @Test
    void isFoundAndStoppedByTheNextStartWhenNobodyStoppedIt() {
        ChildProcess child = ChildProcess.start(program("orphan", "sleep", "600"), folder);

        assertThat(OrphanProcesses.in(folder)).extracting(ProcessIdentity::pid).containsExactly(child.pid());
        assertThat(OrphanProcesses.stop(folder)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(5)).until(() -> !child.alive());
    }

    @Test
    void anotherProcessWithTheSameNumberIsLeftAlone() throws IOException {
        ChildProcess bystander = ChildProcess.start(program("bystander", "sleep", "600"), folder);
        Path pidFile = folder.resolve("bystander.pid");
        ProcessIdentity real = ProcessIdentity.readFrom(pidFile).orElseThrow();
        new ProcessIdentity(real.pid(), real.startedAt() - 1).writeTo(pidFile);

        assertThat(OrphanProcesses.stop(folder)).isZero();
        assertThat(bystander.alive()).isTrue();
        bystander.kill();
    }

    @Test
    void isForgottenOnceItHasEnded() {
        ChildProcess child = ChildProcess.start(program("short", "sleep", "600"), folder);

        child.askToEnd();
        child.awaitEnd(Duration.ofSeconds(5));

        assertThat(child.alive()).isFalse();
        assertThat(folder.resolve("short.pid")).doesNotExist();
    }

    @Test
    void isKilledWhenItDoesNotListen() {
        ChildProcess child =
                ChildProcess.start(program("deaf", "sh", "-c", "trap '' TERM; while :; do sleep 0.05; done"), folder);
        await().until(() -> Files.exists(folder.resolve("deaf.pid")));

        child.askToEnd();
        child.awaitEnd(Duration.ofMillis(300));

        assertThat(child.alive()).isFalse();
    }

    @Test
    void isFrozenAndGoesOnWithoutTheProgramKill() {
        ChildProcess child = ChildProcess.start(program("frozen", "sleep", "600"), folder);

        Signal.STOP.sendTo(child.pid());
        await().untilAsserted(() -> assertThat(state(child)).isEqualTo("T"));
        Signal.CONT.sendTo(child.pid());
        await().untilAsserted(() -> assertThat(state(child)).isEqualTo("S"));
        // A test that runs in the background ignores SIGINT, and so do its children.
        child.kill();
    }

    @Test
    void saysWhyItDidNotStart() {
        ChildProcess child = ChildProcess.start(program("broken", "sh", "-c", "echo 'FATAL: no room'; exit 3"), folder);
        await().until(() -> !child.alive());

        assertThatThrownBy(child::ready)
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("broken ended with code 3")
                .hasMessageContaining("FATAL: no room");
    }

    @Test
    void doesNotSeeTheLaunchersKeysAndSettings() throws IOException {
        ChildProcess child = ChildProcess.start(
                new ProcessSpec(
                        "env",
                        List.of("env"),
                        Map.of("HIRENOW_PORT", "1"),
                        folder.resolve("env.log"),
                        Signal.TERM,
                        () -> false,
                        Duration.ofSeconds(5)),
                folder);
        await().until(() -> !child.alive());

        assertThat(Files.readAllLines(folder.resolve("env.log")))
                .contains("HIRENOW_PORT=1")
                .noneMatch(line -> line.startsWith("DEEPGRAM_") || line.startsWith("GEMINI_"));
    }

    /** One letter, as in {@code man proc_pid_stat}. */
    private static String state(ChildProcess child) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + child.pid() + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[0];
    }

    private ProcessSpec program(String name, String... command) {
        return new ProcessSpec(
                name,
                List.of(command),
                Map.of(),
                folder.resolve(name + ".log"),
                Signal.TERM,
                () -> false,
                Duration.ofSeconds(5));
    }
}
