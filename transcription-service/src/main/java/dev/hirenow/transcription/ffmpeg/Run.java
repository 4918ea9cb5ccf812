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

import dev.hirenow.common.media.Confinement;
import dev.hirenow.common.media.FfmpegProcess;

/**
 * Runs ffmpeg and waits for it, which blocks: never on an event loop. The child gets no environment, no input and no
 * network protocol, and no more of the machine than its limits.
 *
 * @param ffmpeg the executable, and how it is confined
 * @param timeLimit after which the child is killed
 * @param memoryBytes that the child may have
 */
record Run(FfmpegState ffmpeg, Duration timeLimit, long memoryBytes) {

    // 128 + ILL, ABRT, BUS, FPE, KILL, SEGV, TERM, XCPU. Other codes above 128 are ffmpeg's own.
    private static final Set<Integer> ENDED_BY_SIGNAL = Set.of(132, 134, 135, 136, 137, 139, 143, 152);
    // ENOMEM and ENOSPC, as ffmpeg ends since release 6.1: 256 less the number of the error.
    private static final Set<Integer> SHORTAGES = Set.of(244, 228);
    // Of a shell or the loader: the program is there but cannot run, as when a library is missing.
    private static final Set<Integer> DID_NOT_RUN = Set.of(126, 127);
    private static final int MOST_REPORT_BYTES = 64_000;

    /** How a run ended by itself, with what it wrote to its error stream. */
    record Exit(int code, String report) {}

    /** It was killed, by us because of its time or by somebody else, or met a shortage that may pass. */
    static final class CutShort extends Exception {

        private static final long serialVersionUID = 1L;

        CutShort(String run) {
            super(run);
        }
    }

    /** The program did not even begin, which says nothing about its input. */
    static final class NotRunnable extends IOException {

        private static final long serialVersionUID = 1L;

        NotRunnable(String trouble) {
            super(trouble);
        }
    }

    /**
     * Runs it in the folder; {@code name} is for the file of its messages. These must be its errors alone
     * ({@code -loglevel error}): a shortage that may pass is looked for in them.
     */
    Exit of(String name, Path folder, List<String> arguments) throws IOException, CutShort {
        Exit exit = describing(name, folder, arguments);
        if (exit.code() != 0 && Trouble.mayPass(exit.report())) {
            throw new CutShort(name);
        }
        return exit;
    }

    /**
     * As {@link #of}, for messages that repeat what a recording says of itself: nothing is looked for in them. A title is
     * indented, but the language of a track stands between ffmpeg's own words as it is, line breaks and all.
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

    /** The arguments that come before an input of this kind, and those that name it. */
    static List<String> input(Container container, Path file) {
        // Half a packet is of no use to a decoder; of samples that are not compressed it is.
        String flags = container == Container.MP4 ? "+genpts+discardcorrupt" : "+genpts";
        List<String> arguments = new ArrayList<>(DecoderLimits.ARGUMENTS);
        arguments.addAll(List.of("-fflags", flags, "-format_whitelist", container.demuxer()));
        arguments.addAll(List.of("-f", container.demuxer(), "-i", "file:" + file));
        return arguments;
    }

    /** The same for a copy that ffmpeg made itself. */
    static List<String> copy(Path file) {
        List<String> arguments = new ArrayList<>(DecoderLimits.ARGUMENTS);
        arguments.addAll(List.of("-i", "file:" + file));
        return arguments;
    }

    private Process start(Path folder, Path report, List<String> arguments) throws NotRunnable {
        try {
            return FfmpegProcess.builder(ffmpeg.program(), arguments, ffmpeg.confinement(), limits())
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(report.toFile())
                    .start();
        } catch (IOException e) {
            throw new NotRunnable(String.valueOf(e.getMessage()));
        }
    }

    // By the clock it is ended by us. This is for the child of a service that was killed, and for its threads.
    private Confinement.Limits limits() {
        return new Confinement.Limits(
                memoryBytes, timeLimit.multipliedBy(DecoderLimits.THREADS).plusSeconds(1));
    }

    private static String text(Path report) throws IOException {
        try (var stream = Files.newInputStream(report)) {
            return new String(stream.readNBytes(MOST_REPORT_BYTES), StandardCharsets.UTF_8);
        }
    }
}
