package dev.hirenow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.parts.StackPaths;

import static org.assertj.core.api.Assertions.assertThat;

/** An unusable ffmpeg ends the demo immediately, with the reason on the screen. */
class BrokenFfmpegTest {
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void thatDoesNotStartEndsTheDemoWithTheReason() throws IOException, InterruptedException {
        Path broken = folder.resolve("ffmpeg");
        Files.writeString(
                broken, "#!/bin/sh\necho 'ffmpeg: error while loading shared libraries: libany.so.1' >&2\nexit 127\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();

        assertThat(screenOfDemo(broken))
                .contains("FAILED: ffmpeg cannot be used", "libany.so.1")
                .doesNotContain("Starting everything");
    }

    @Test
    void thatIsNotThereEndsTheDemoWithTheReason() throws IOException, InterruptedException {
        assertThat(screenOfDemo(folder.resolve("nothing")))
                .contains("FAILED: ffmpeg cannot be used", "HIRENOW_FFMPEG")
                .doesNotContain("Starting everything");
    }

    /** The demo's output; it has to fail on its own. */
    private String screenOfDemo(Path ffmpeg) throws IOException, InterruptedException {
        Path screen = folder.resolve("screen");
        ProcessBuilder demo = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dhirenow.home=" + StackPaths.findProject(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo");
        demo.environment().put("HIRENOW_FFMPEG", ffmpeg.toString());
        Process process =
                demo.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
        boolean ended = process.waitFor(AT_THE_LATEST.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("it ended by itself").isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(screen);
    }
}
