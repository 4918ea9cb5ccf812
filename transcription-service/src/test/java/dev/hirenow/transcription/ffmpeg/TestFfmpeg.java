package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The ffmpeg of the tests: the one of HIRENOW_FFMPEG, or the static executable of the local stack. */
public final class TestFfmpeg {

    /** The default memory limit of a run, in bytes. */
    static final long MEMORY = 384L << 20;

    private static final String ARCHITECTURE = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "amd64";
    private static final String STATIC = "/ws/schild/jave/nativebin/ffmpeg-" + ARCHITECTURE;
    private static final String PROGRAM = program(System.getenv("HIRENOW_FFMPEG"));

    private TestFfmpeg() {}

    /** The executable. */
    public static String program() {
        return PROGRAM;
    }

    /** Makes a file with these arguments, like a browser's or a phone's recording. */
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

    /** What ffmpeg reports about the file. */
    static MediaStreams look(Path file) throws IOException {
        Path folder = Files.createTempDirectory("look");
        try {
            return new MediaProbe(
                            new FfmpegRun(new FfmpegAvailability(PROGRAM), Duration.ofSeconds(20), MEMORY), folder)
                    .headers(RecordingContainer.of(file).orElseThrow(), file);
        } catch (FfmpegRun.CutShort e) {
            throw new IllegalStateException(e);
        }
    }

    private static String program(String told) {
        if (told != null) {
            return told;
        }
        Path program = Path.of("target/static-ffmpeg/ffmpeg-" + ARCHITECTURE).toAbsolutePath();
        try (InputStream stream = TestFfmpeg.class.getResourceAsStream(STATIC)) {
            Files.createDirectories(program.getParent());
            // Several test JVMs may do this at once; an existing executable may be running.
            if (!Files.exists(program)) {
                Path fresh = Files.createTempFile(program.getParent(), "ffmpeg", "");
                Files.copy(stream, fresh, StandardCopyOption.REPLACE_EXISTING);
                executable(fresh);
                Files.move(fresh, program, StandardCopyOption.ATOMIC_MOVE);
            }
            return program.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void executable(Path program) {
        if (!program.toFile().setExecutable(true)) {
            throw new IllegalStateException(program + " cannot be made executable");
        }
    }

    /** Splits the arguments of a command line without quotes. */
    static String[] words(String arguments) {
        return Arrays.stream(arguments.split(" "))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
