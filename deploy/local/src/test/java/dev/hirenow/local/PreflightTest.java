package dev.hirenow.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** The checks at the start of the commands, also before the first build. */
class PreflightTest {

    @Test
    void runsFromItsSourceWithNothingButTheJdk() throws Exception {
        Answer answer = fromSource("demo");

        assertThat(answer.text()).isEmpty();
        assertThat(answer.code()).isZero();
    }

    @Test
    void endsWithOneSentenceWhereAPortIsBusy() throws Exception {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Answer answer = fromSource("demo", "--port", "upload=" + holder.getLocalPort());

            assertThat(answer.text().strip())
                    .startsWith("FAILED: port " + holder.getLocalPort() + " (upload) is in use");
            assertThat(answer.code()).isEqualTo(1);
        }
    }

    @Test
    void looksAtThePortsOfWhatIsWantedOnly() {
        assertThat(Preflight.check(new String[] {"up", "--parts-only"}, Map.of())
                        .parts())
                .contains(StackPart.POSTGRESQL)
                .doesNotContain(StackPart.UPLOAD, StackPart.SANDBOX, StackPart.HTTPS);
        assertThat(Preflight.check(new String[] {"up", "--tls"}, Map.of()).parts())
                .contains(StackPart.HTTPS);
        assertThat(Preflight.check(new String[] {"test"}, Map.of()).parts()).isEmpty();
    }

    /** The output of a run and its exit code. */
    private record Answer(int code, String text) {}

    private static Answer fromSource(String... words) throws IOException, InterruptedException {
        Path project = StackPaths.findProject();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dhirenow.home=" + project,
                project.resolve("deploy/local/src/main/java/dev/hirenow/local/Preflight.java")
                        .toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
