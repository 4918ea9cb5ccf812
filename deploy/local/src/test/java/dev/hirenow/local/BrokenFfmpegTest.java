package dev.hirenow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.Layout;

import static org.assertj.core.api.Assertions.assertThat;

/** An ffmpeg that does not start ends the demo at once, with the reason on the screen. */
class BrokenFfmpegTest {
    private static final Duration AT_THE_LATEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path project;
    private Path jars;

    @BeforeEach
    void breakFfmpeg() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        Path target = Files.createDirectories(project.resolve("deploy/local/target"));
        jars = Files.createSymbolicLink(
                target.resolve("lib"), Layout.findProject().resolve("deploy/local/target/lib"));
        Path ffmpeg = Ffmpeg.executable(
                new Layout(project, project.resolve(".hirenow/demo"), project.resolve(".hirenow/cache")));
        Files.writeString(
                ffmpeg, "#!/bin/sh\necho 'ffmpeg: error while loading shared libraries: libany.so.1' >&2\nexit 127\n");
    }

    @AfterEach
    void leaveTheJarsAlone() throws IOException {
        Files.delete(jars);
    }

    @Test
    void endsTheDemoWithTheReason() throws IOException, InterruptedException {
        Path screen = folder.resolve("screen");
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Dhirenow.home=" + project,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "demo")
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();
        boolean ended = demo.waitFor(AT_THE_LATEST.toSeconds(), TimeUnit.SECONDS);
        demo.destroyForcibly();

        assertThat(ended).as("it ended by itself").isTrue();
        assertThat(demo.exitValue()).isEqualTo(1);
        assertThat(Files.readString(screen))
                .contains("FAILED: ffmpeg does not start", "libany.so.1")
                .doesNotContain("Starting everything");
    }
}
