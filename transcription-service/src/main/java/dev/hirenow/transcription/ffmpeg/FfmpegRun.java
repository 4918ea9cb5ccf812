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

import dev.hirenow.common.media.FfmpegProcessFactory;
import dev.hirenow.common.media.ProcessLimiter;

/**
 * Runs ffmpeg and waits for it; this blocks, so never call it on an event loop. The child process gets no
 * environment, no input, no network protocol, and only limited memory and processor time.
 *
 * @param ffmpeg the executable, and how it is confined
 * @param timeLimit timeout after which the child process is killed
 * @param memoryBytes memory limit of the child process in bytes
 */
record FfmpegRun(FfmpegAvailability ffmpeg, Duration timeLimit, long memoryBytes) {

    // 128 + ILL, ABRT, BUS, FPE, KILL, SEGV, TERM, XCPU. Other codes above 128 are ffmpeg's own.
    private static final Set<Integer> ENDED_BY_SIGNAL = Set.of(132, 134, 135, 136, 137, 139, 143, 152);
    // ENOMEM and ENOSPC: since release 6.1, ffmpeg exits with 256 minus the error number.
    private static final Set<Integer> SHORTAGES = Set.of(244, 228);
    // Exit codes of a shell or the loader: the program exists but cannot run, for example because a library
    // is missing.
    private static final Set<Integer> DID_NOT_RUN = Set.of(126, 127);
    private static final int MOST_REPORT_BYTES = 64_000;

    /** The exit code of a completed run and its standard error. */
    record Exit(int code, String report) {}

    /** The run was killed, by our timeout or by someone else, or met a shortage that may be temporary. */
    static final class CutShort extends Exception {

        private static final long serialVersionUID = 1L;

        CutShort(String run) {
            super(run);
        }
    }

    /** The program did not start, which says nothing about its input. */
    static final class NotRunnable extends IOException {

        private static final long serialVersionUID = 1L;

        NotRunnable(String trouble) {
            super(trouble);
        }
    }

    /**
     * Runs ffmpeg in the folder; {@code name} names the file for its messages. The arguments must restrict messages
     * to errors ({@code -loglevel error}), because this method searches them for temporary shortages.
     */
    Exit of(String name, Path folder, List<String> arguments) throws IOException, CutShort {
        Exit exit = describing(name, folder, arguments);
        if (exit.code() != 0 && ResourceShortageDetector.mayPass(exit.report())) {
            throw new CutShort(name);
        }
        return exit;
    }

    /**
     * Like {@link #of}, for messages that quote the recording's own metadata; they are not searched. ffmpeg indents
     * a title, but it prints a track's language unescaped within its own lines, including line breaks.
     */
    Exit describing(String name, Path folder, List<String> arguments) throws IOException, CutShort {
        Path report = folder.resolve(name + ".log");
        Process process = start(folder, report, arguments);
        try {
            if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CutShort(name);
            }
            int code = process.exitValue();
            if (DID_NOT_RUN.contains(code)) {
                throw new NotRunnable(ffmpeg.program() + " ended with exit code " + code);
            }
            if (ENDED_BY_SIGNAL.contains(code) || SHORTAGES.contains(code)) {
                throw new CutShort(name);
            }
            return new Exit(code, text(report));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort(name);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The arguments that select this input, including the options before it. */
    static List<String> input(RecordingContainer container, Path file) {
        // A decoder cannot use half a packet, but half a packet of uncompressed samples is usable.
        String flags = container == RecordingContainer.MP4 ? "+genpts+discardcorrupt" : "+genpts";
        List<String> arguments = new ArrayList<>(DecoderRestrictions.ARGUMENTS);
        arguments.addAll(List.of("-fflags", flags, "-format_whitelist", container.demuxer()));
        arguments.addAll(List.of("-f", container.demuxer(), "-i", "file:" + file));
        return arguments;
    }

    /** The same for a copy that ffmpeg wrote itself. */
    static List<String> copy(Path file) {
        List<String> arguments = new ArrayList<>(DecoderRestrictions.ARGUMENTS);
        arguments.addAll(List.of("-i", "file:" + file));
        return arguments;
    }

    private Process start(Path folder, Path report, List<String> arguments) throws NotRunnable {
        try {
            return FfmpegProcessFactory.builder(ffmpeg.program(), arguments, ffmpeg.confinement(), limits())
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(report.toFile())
                    .start();
        } catch (IOException e) {
            throw new NotRunnable(String.valueOf(e.getMessage()));
        }
    }

    // Our timeout stops a slow run. This CPU limit stops a child whose service was killed; it covers all its
    // threads.
    private ProcessLimiter.Limits limits() {
        return new ProcessLimiter.Limits(
                memoryBytes, timeLimit.multipliedBy(DecoderRestrictions.THREADS).plusSeconds(1));
    }

    private static String text(Path report) throws IOException {
        try (var stream = Files.newInputStream(report)) {
            return new String(stream.readNBytes(MOST_REPORT_BYTES), StandardCharsets.UTF_8);
        }
    }
}
