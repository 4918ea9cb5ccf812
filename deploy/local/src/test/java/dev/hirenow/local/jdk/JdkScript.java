package dev.hirenow.local.jdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The script that finds or downloads a JDK, with a minimal PATH.
 *
 * @param folder for the test's files
 * @param kept where the script stores the JDK
 * @param program the download program: curl, wget, or {@link #NO_PROGRAM}
 * @param machine the machine type, as uname names it
 * @param address of the server
 */
record JdkScript(Path folder, Path kept, String program, String machine, String address) {

    static final String NO_PROGRAM = "neither";

    private static final Path BIN = Path.of("/usr/bin");
    private static final List<String> TOOLS = List.of(
            "sha256sum", "tar", "gzip", "sed", "grep", "head", "tr", "cut", "wc", "mkdir", "mv", "rm", "basename");

    /** The output of a run and its exit code. */
    record Answer(int code, String text) {}

    /** Runs one of its functions. */
    Answer run(String command) throws IOException, InterruptedException {
        Path script = StackPaths.findProject().resolve("deploy/local/bin/jdk.sh");
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
                        programs().toString(),
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

    private Path programs() throws IOException {
        Path programs = folder.resolve("bin-" + program);
        if (Files.notExists(programs)) {
            Files.createDirectory(programs);
            for (String name : TOOLS) {
                allow(name, programs);
            }
            if (!program.equals(NO_PROGRAM)) {
                // A build server must have both; other machines may lack one of them.
                assumeTrue(there(program) || System.getenv("HIRENOW_CI") != null, program + " is not installed");
                allow(program, programs);
            }
        }
        return programs;
    }

    private static void allow(String name, Path programs) throws IOException {
        Path wrapper = Files.writeString(programs.resolve(name), "#!/bin/sh\nexec " + BIN.resolve(name) + " \"$@\"\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }

    private static boolean there(String name) {
        return Files.isExecutable(BIN.resolve(name));
    }
}
