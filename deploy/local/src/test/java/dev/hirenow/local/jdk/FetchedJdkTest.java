package dev.hirenow.local.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.jdk.JdkScript.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A machine without a JDK downloads one, completely or not at all, from a server that imitates Adoptium's. */
class FetchedJdkTest {
    @TempDir
    Path folder;

    private JdkServer server;
    private Path kept;

    @BeforeEach
    void start() throws IOException {
        server = new JdkServer(FakeJdk.archive("25.0.1"));
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
        assertThat(answer.text()).contains("FAILED: the download of " + server.fileAddress(), "SHA-256");
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
        Files.write(kept.resolve("downloads").resolve(JdkServer.FILE), Arrays.copyOf(FakeJdk.archive("25.0.1"), 1_000));

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
        Answer answer = fetch(JdkScript.NO_PROGRAM, "x86_64", server.address());

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
        server = new JdkServer(FakeJdk.archive("21.0.9"));

        Answer answer = fetch("curl", "x86_64", server.address());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("contains no JDK 25");
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

    private Answer fetch(String program, String machine, String address) throws IOException, InterruptedException {
        return run(program, machine, address, "fetch_java");
    }

    private Answer run(String program, String machine, String address, String command)
            throws IOException, InterruptedException {
        return new JdkScript(folder, kept, program, machine, address).run(command);
    }

    private static List<String> failures(Answer answer) {
        return answer.text().lines().filter(line -> line.startsWith("FAILED")).toList();
    }
}
