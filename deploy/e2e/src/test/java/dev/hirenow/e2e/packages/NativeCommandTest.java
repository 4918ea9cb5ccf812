package dev.hirenow.e2e.packages;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./hirenow native} says what is missing before it builds anything, on a machine with only a shell. */
class NativeCommandTest {

    private static final Path PROJECT = StackPaths.findProject();
    private static final List<String> TOOLS = List.of("dirname", "mkdir", "readlink");
    // Within this time it can only have failed early, without building.
    private static final long SECONDS = 20;

    @TempDir
    private Path machine;

    private record Ended(int code, String said) {}

    @BeforeEach
    void nothingButAShell() throws IOException {
        for (String tool : TOOLS) {
            program(tool, "exec " + real(tool) + " \"$@\"");
        }
    }

    private static Path real(String tool) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutACompilerItSaysWhatIsMissingAndWhatToDo() throws IOException, InterruptedException {
        Ended ended = run(Map.of(), "upload");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .contains("FAILED: there is no native compiler", "GRAALVM_HOME", "native-image", "Docker or Podman")
                .doesNotContain("Building");
    }

    @Test
    void anEngineThatDoesNotRunIsNone() throws IOException, InterruptedException {
        program("docker", "exit 1");
        assertThat(run(Map.of()).said()).contains("there is no native compiler");
    }

    @Test
    void aHomeWithoutACompilerIsNamed() throws IOException, InterruptedException {
        Ended ended = run(Map.of("GRAALVM_HOME", machine.toString()), "upload");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("GRAALVM_HOME=" + machine + " has no bin/native-image");
    }

    @Test
    void aServiceThatDoesNotExistIsNamed() throws IOException, InterruptedException {
        Ended ended = run(Map.of(), "upload", "downlaod");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("unknown service 'downlaod'");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(machine.resolve(name), "#!" + real("bash") + "\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(Map<String, String> environment, String... services) throws IOException, InterruptedException {
        File output = machine.resolve("output").toFile();
        ProcessBuilder command = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        real("bash").toString(),
                                        PROJECT.resolve("hirenow").toString(),
                                        "native"),
                                Stream.of(services))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(output);
        command.environment().clear();
        command.environment().put("PATH", machine.toString());
        command.environment().put("HOME", machine.toString());
        command.environment().putAll(environment);
        Process process = command.start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("at once").isTrue();
        return new Ended(process.exitValue(), Files.readString(output.toPath()));
    }
}
