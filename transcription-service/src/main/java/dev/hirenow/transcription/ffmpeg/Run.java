package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Runs ffmpeg and waits for it, which blocks: never on an event loop. The child gets no environment, no input and no
 * network protocol.
 *
 * @param program the executable
 * @param timeLimit after which the child is killed
 */
record Run(String program, Duration timeLimit) {

    // 128 + ILL, ABRT, BUS, FPE, KILL, SEGV, TERM, XCPU. Other codes above 128 are ffmpeg's own.
    private static final Set<Integer> ENDED_BY_SIGNAL = Set.of(132, 134, 135, 136, 137, 139, 143, 152);
    private static final int MOST_REPORT_BYTES = 64_000;

    /** How a run ended. */
    sealed interface Ended {}

    /** By itself, with what it wrote to its error stream. */
    record Exit(int code, String report) implements Ended {}

    /** By being killed, by us because of its time or by somebody else. */
    record Killed() implements Ended {}

    /** Runs it in the folder; {@code name} is for the file of its messages. */
    Ended of(String name, Path folder, List<String> arguments) throws IOException {
        Path report = folder.resolve(name + ".log");
        Process process = start(folder, report, arguments);
        try {
            if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Killed();
            }
            return ENDED_BY_SIGNAL.contains(process.exitValue())
                    ? new Killed()
                    : new Exit(process.exitValue(), text(report));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Killed();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The arguments that come before an input of this kind. */
    static List<String> input(Container container, Path file) {
        return List.of("-protocol_whitelist", "file,pipe", "-f", container.demuxer(), "-i", "file:" + file);
    }

    private Process start(Path folder, Path report, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "-hide_banner", "-nostdin"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(report.toFile());
        @Nullable String path = builder.environment().get("PATH");
        builder.environment().clear();
        if (path != null) {
            builder.environment().put("PATH", path);
        }
        return builder.start();
    }

    private static String text(Path report) throws IOException {
        try (var stream = Files.newInputStream(report)) {
            return new String(stream.readNBytes(MOST_REPORT_BYTES), StandardCharsets.UTF_8);
        }
    }
}
