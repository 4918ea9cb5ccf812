package dev.hirenow.local.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.parts.Layout;

import static org.assertj.core.api.Assertions.assertThat;

/** A machine without a JDK gets one, whole or not at all, from a server that stands in for Adoptium's. */
class FetchedJdkTest {
    private static final int EXECUTABLE = 0755;
    private static final int PADDING = 300_000;

    @TempDir
    Path folder;

    private JdkServer server;
    private Path kept;

    @BeforeEach
    void start() throws IOException {
        server = new JdkServer(archive("25.0.1"));
        kept = Files.createDirectory(folder.resolve("kept with a space"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void isFetchedCheckedAndUnpacked(String program) throws Exception {
        Answer answer = fetch(program, "x86_64", server.address());

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("No JDK 25 found: fetching Temurin 25");
        assertThat(kept.resolve("jdk/bin/javac")).isExecutable();
        assertThat(kept.resolve("downloads")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"x86_64, x64", "aarch64, aarch64"})
    void isThatOfTheMachine(String machine, String architecture) throws Exception {
        assertThat(fetch("curl", machine, server.address()).code()).isZero();

        assertThat(server.questions)
                .containsExactly("architecture=" + architecture + "&image_type=jdk&os=linux&vendor=eclipse");
    }

    @Test
    void ofAnotherChecksumIsThrownAway() throws Exception {
        server.claimChecksum("0".repeat(64));

        Answer answer = fetch("curl", "x86_64", server.address());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("FAILED: what " + server.fileAddress(), "SHA-256");
        assertThat(kept.resolve("jdk")).doesNotExist();
        assertThat(kept.resolve("downloads")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void thatBreaksOffIsContinued(String program) throws Exception {
        server.breakOff(2);

        Answer answer = fetch(program, "x86_64", server.address());

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(server.ranges).hasSize(3).first().isEqualTo("all");
        assertThat(server.ranges.get(1)).startsWith("bytes=").isNotEqualTo(server.ranges.get(2));
        assertThat(kept.resolve("jdk/bin/javac")).isExecutable();
    }

    @Test
    void thatBrokeOffInAnEarlierRunIsContinued() throws Exception {
        Files.createDirectory(kept.resolve("downloads"));
        Files.write(kept.resolve("downloads").resolve(JdkServer.FILE), Arrays.copyOf(archive("25.0.1"), 1_000));

        Answer answer = fetch("curl", "x86_64", server.address());

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(server.ranges).containsExactly("bytes=1000-");
    }

    @Test
    void whatCannotBeContinuedBeginsAnew() throws Exception {
        Files.createDirectory(kept.resolve("downloads"));
        Files.write(kept.resolve("downloads").resolve(JdkServer.FILE), new byte[10]);
        server.refuse(1);

        Answer answer = fetch("curl", "x86_64", server.address());

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(server.ranges).containsExactly("all");
    }

    @Test
    void mayComeFromAMirrorOfTheFileAlone() throws Exception {
        Answer answer = fetch("curl", "x86_64", server.fileAddress());

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(server.questions).isEmpty();
        assertThat(kept.resolve("jdk/bin/javac")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget"})
    void withoutANetworkWhatToDoIsSaid(String program) throws Exception {
        server.close();

        Answer answer = fetch(program, "x86_64", server.address());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(failures(answer))
                .singleElement()
                .asString()
                .contains(server.address(), "is there a network?", "install one", "HIRENOW_JDK_URL");
    }

    @Test
    void withoutAProgramToFetchItWhatToDoIsSaid() throws Exception {
        Answer answer = fetch("neither", "x86_64", server.address());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(failures(answer)).singleElement().asString().contains("neither curl nor wget", "install one");
    }

    @Test
    void isNotFetchedWhereThatIsForbidden() throws Exception {
        Answer answer = run("curl", "x86_64", server.address(), "usual_places() { :; }; find_java --no-download");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(failures(answer)).singleElement().asString().contains("no JDK 25", "install one");
        assertThat(server.questions).isEmpty();
    }

    @Test
    void forAnArchitectureThatThereIsNoneForIsRefused() throws Exception {
        Answer answer = fetch("curl", "riscv64", server.address());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(failures(answer)).singleElement().asString().contains("riscv64");
    }

    @Test
    void thatIsTooOldIsNotTaken() throws Exception {
        server.close();
        server = new JdkServer(archive("21.0.9"));

        Answer answer = fetch("curl", "x86_64", server.address());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("holds no JDK 25");
        assertThat(kept.resolve("jdk")).doesNotExist();
    }

    @Test
    void isFoundByTheNextRunWithoutANetwork() throws Exception {
        assertThat(fetch("curl", "x86_64", server.address()).code()).isZero();
        server.close();

        Answer answer = run(
                "curl",
                "x86_64",
                server.address(),
                "usual_places() { printf '%s\\n' \"$KEPT/jdk\"; }; find_java; printf 'found %s\\n' \"$JAVA_HOME\"");

        assertThat(answer.code()).as(answer.text()).isZero();
        assertThat(answer.text()).contains("found " + kept.resolve("jdk"));
    }

    /** What a run printed, and the code it ended with. */
    private record Answer(int code, String text) {}

    private static List<String> failures(Answer answer) {
        return answer.text().lines().filter(line -> line.startsWith("FAILED")).toList();
    }

    private Answer fetch(String program, String machine, String address) throws IOException, InterruptedException {
        return run(program, machine, address, "fetch_java");
    }

    /** The script with nothing on its path but what it may need, on a machine of this kind. */
    private Answer run(String program, String machine, String address, String command)
            throws IOException, InterruptedException {
        Path script = Layout.findProject().resolve("deploy/local/bin/jdk.sh");
        ProcessBuilder bash = new ProcessBuilder("/bin/bash", "-c", """
                set -euo pipefail
                NEEDED_JAVA=25
                fail() { printf '\\nFAILED: %%s\\n' "$1" >&2; exit 1; }
                uname() { echo "%s"; }
                . "%s"
                %s
                """.formatted(machine, script, command));
        Path output = folder.resolve("output");
        bash.environment().clear();
        bash.environment()
                .putAll(Map.of(
                        "PATH",
                        programs(program).toString(),
                        "KEPT",
                        kept.toString(),
                        "HIRENOW_JDK_URL",
                        address,
                        "HOME",
                        folder.toString()));
        Process process =
                bash.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), Files.readString(output));
    }

    private Path programs(String downloader) throws IOException {
        Path programs = folder.resolve("bin-" + downloader);
        if (Files.notExists(programs)) {
            Files.createDirectory(programs);
            for (String name : List.of(
                    downloader,
                    "sha256sum",
                    "tar",
                    "gzip",
                    "sed",
                    "grep",
                    "head",
                    "tr",
                    "cut",
                    "wc",
                    "mkdir",
                    "mv",
                    "rm",
                    "basename")) {
                Path program = Path.of("/usr/bin", name);
                if (Files.exists(program)) {
                    Path wrapper =
                            Files.writeString(programs.resolve(name), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
                }
            }
        }
        return programs;
    }

    /** What looks like a JDK, large enough to break off in its middle. */
    private static byte[] archive(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noise = new byte[PADDING];
        new Random(1).nextBytes(noise);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            put(tar, "jdk-25.0.1+8/bin/javac", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
            put(
                    tar,
                    "jdk-25.0.1+8/release",
                    ("IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_VERSION=\"" + version + "\"\n")
                            .getBytes(StandardCharsets.UTF_8));
            put(tar, "jdk-25.0.1+8/lib/modules", noise);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(EXECUTABLE);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
