package dev.hirenow.transcription.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import dev.hirenow.transcription.ffmpeg.TestFfmpeg;

/** Gives the service the ffmpeg of the tests through a symbolic link that a test may remove. */
public final class PackagedFfmpeg implements QuarkusTestResourceLifecycleManager {

    private Path link;

    @Override
    public Map<String, String> start() {
        try {
            link = Files.createTempDirectory("ffmpeg").resolve("ffmpeg");
            putBack();
            return Map.of("HIRENOW_FFMPEG", link.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes ffmpeg. */
    public void takeAway() throws IOException {
        Files.deleteIfExists(link);
    }

    /** Replaces ffmpeg with a shell script; {@code $FFMPEG} in it is the real one. */
    public void replaceBy(String script) throws IOException {
        takeAway();
        Files.writeString(link, "#!/bin/sh\nFFMPEG='" + TestFfmpeg.program() + "'\n" + script + "\n");
        if (!link.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + link);
        }
    }

    /** Restores ffmpeg. */
    public void putBack() throws IOException {
        takeAway();
        Files.createSymbolicLink(link, Path.of(TestFfmpeg.program()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(PackagedFfmpeg.class));
    }

    @Override
    public void stop() {}
}
