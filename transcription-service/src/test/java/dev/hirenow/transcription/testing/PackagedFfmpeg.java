package dev.hirenow.transcription.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import dev.hirenow.transcription.ffmpeg.Ffmpeg;

/** Gives the service the ffmpeg of the tests, by a link that a test may take away. */
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

    /** From now on there is no ffmpeg. */
    public void takeAway() throws IOException {
        Files.deleteIfExists(link);
    }

    /** From now on a shell script is in its place; {@code $FFMPEG} in it is the true one. */
    public void replaceBy(String script) throws IOException {
        takeAway();
        Files.writeString(link, "#!/bin/sh\nFFMPEG='" + Ffmpeg.program() + "'\n" + script + "\n");
        if (!link.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + link);
        }
    }

    /** From now on there is an ffmpeg. */
    public void putBack() throws IOException {
        takeAway();
        Files.createSymbolicLink(link, Path.of(Ffmpeg.program()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(PackagedFfmpeg.class));
    }

    @Override
    public void stop() {}
}
