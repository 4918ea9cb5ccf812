package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bytedeco.javacpp.Loader;

/** The media program for tests: the one of HIRENOW_FFMPEG, or the packaged one. */
public final class Ffmpeg {

    private static final String PROGRAM = Optional.ofNullable(System.getenv("HIRENOW_FFMPEG"))
            .orElseGet(() -> Loader.load(org.bytedeco.ffmpeg.ffmpeg.class));

    private Ffmpeg() {}

    /** The executable. */
    public static String program() {
        return PROGRAM;
    }

    /** Makes a file with these arguments, as a browser or a phone would record it. */
    public static Path make(Path file, String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-hide_banner", "-loglevel", "error", "-y"));
        command.addAll(List.of(arguments));
        command.add(file.toString());
        try {
            Path log = Files.createTempFile("ffmpeg", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
            Files.delete(log);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the program says is in the file. */
    static Streams look(Path file) throws IOException {
        Path folder = Files.createTempDirectory("look");
        Run.Ended ended = new Run(PROGRAM, Duration.ofSeconds(20))
                .of("look", folder, Run.input(Container.of(file).orElseThrow(), file));
        return Streams.parse(((Run.Exit) ended).report());
    }
}
