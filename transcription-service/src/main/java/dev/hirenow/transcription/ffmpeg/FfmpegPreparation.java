package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jspecify.annotations.Nullable;

import dev.hirenow.transcription.transcript.FailureReason;
import dev.hirenow.transcription.transcript.MediaFile;
import dev.hirenow.transcription.transcript.MediaPreparation;

/**
 * Looks at a recording's headers, makes both copies in one run over its data, and looks at what came out. A file and
 * not a pipe is read, since an MP4 may have its index at the end.
 */
public final class FfmpegPreparation implements MediaPreparation {

    // Later than this, words would be placed noticeably too early.
    private static final long HEARABLE_GAP_MS = 40;
    // The last that is written is the index: nothing else was wrong when ffmpeg says this.
    private static final String INDEX_DID_NOT_FIT = "Error writing trailer";

    private final FfmpegState ffmpeg;
    private final Run run;
    private final Duration timeLimit;
    private final Duration longest;
    private final Predicate<Path> diskFull;

    /** Uses this ffmpeg; a run is killed after {@code timeLimit}, recordings above {@code longest} are refused. */
    public FfmpegPreparation(FfmpegState ffmpeg, Duration timeLimit, Duration longest) {
        this(ffmpeg, timeLimit, longest, Trouble::diskFull);
    }

    FfmpegPreparation(FfmpegState ffmpeg, Duration timeLimit, Duration longest, Predicate<Path> diskFull) {
        this.ffmpeg = ffmpeg;
        this.run = new Run(ffmpeg.program(), timeLimit);
        this.timeLimit = timeLimit;
        this.longest = longest;
        this.diskFull = diskFull;
    }

    @Override
    public Uni<Result> prepare(Path recording, Path folder) {
        return Uni.createFrom()
                .item(() -> prepareBlocking(recording, folder))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Result prepareBlocking(Path recording, Path folder) {
        try {
            Result result = result(recording, folder);
            if (!(result instanceof Made) && diskFull.test(folder)) {
                throw new IOException("no space left for copies in the spool");
            }
            return result;
        } catch (Run.NotRunnable e) {
            return new ProgramUnusable(ffmpeg.look().orElse(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    // Nothing is known about the recording. A disk in trouble may recover; with a sound one, ffmpeg did not write what
    // its
    // exit code promised, which no attempt mends.
    private RuntimeException failed(Path folder, IOException e) {
        return diskFull.test(folder)
                ? new UncheckedIOException(e)
                : new IllegalStateException(
                        "ffmpeg left no usable file: " + e.getClass().getSimpleName());
    }

    private Result result(Path recording, Path folder) throws IOException {
        Optional<Container> container = Container.of(recording);
        return container.isEmpty()
                ? new Unusable(FailureReason.CORRUPT_RECORDING)
                : inspected(container.get(), recording, folder);
    }

    private Result inspected(Container container, Path recording, Path folder) throws IOException {
        Inspection inspection = new Inspection(run, folder);
        Optional<Streams> streams = inspection.headers(container, recording);
        if (streams.isEmpty()) {
            return new CutShort();
        }
        if (streams.get().empty()) {
            return new Unusable(FailureReason.CORRUPT_RECORDING);
        }
        Optional<Long> soundStart = inspection.soundStart(container, recording, streams.get());
        return soundStart.isEmpty()
                ? new CutShort()
                : copied(new Source(container, recording, streams.get(), soundStart.get() > HEARABLE_GAP_MS), folder);
    }

    /** A recording and what is known of it. */
    private record Source(Container container, Path recording, Streams streams, boolean late) {}

    private Result copied(Source source, Path folder) throws IOException {
        long bytes = Files.size(source.recording());
        Copies copies = Copies.of(source.streams(), source.late(), IndexSpace.usual(bytes));
        Run.Ended ended = run.of("copy", folder, conversion(source, folder, copies));
        if (ended instanceof Run.Exit(int code, String report) && code != 0 && report.contains(INDEX_DID_NOT_FIT)) {
            copies = Copies.of(source.streams(), source.late(), IndexSpace.generous(bytes));
            ended = run.of("copy", folder, conversion(source, folder, copies));
        }
        return switch (ended) {
            case Run.Killed() -> new CutShort();
            case Run.Exit(int code, String _) when code == 0 -> checked(copies, source.streams(), folder);
            case Run.Exit(int _, String report) ->
                Trouble.mayPass(report) ? new CutShort() : new Unusable(FailureReason.CORRUPT_RECORDING);
        };
    }

    private List<String> conversion(Source source, Path folder, Copies copies) {
        List<String> arguments = new ArrayList<>(
                List.of("-loglevel", "error", "-y", "-xerror", "-timelimit", Long.toString(timeLimit.toSeconds() + 1)));
        arguments.addAll(Run.input(source.container(), source.recording()));
        copies.audio().ifPresent(target -> arguments.addAll(output(target, folder)));
        if (!copies.audio().equals(Optional.of(copies.playback()))) {
            arguments.addAll(output(copies.playback(), folder));
        }
        return arguments;
    }

    private static List<String> output(Copies.Target target, Path folder) {
        List<String> arguments = new ArrayList<>(target.arguments());
        // what a phone writes beside the picture, such as the place, is nobody's business
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.add("file:" + folder.resolve(target.fileName()));
        return arguments;
    }

    // Exit code 0 alone proves nothing: the copy is opened again, and must have all tracks and a length.
    private Result checked(Copies copies, Streams wanted, Path folder) throws IOException {
        Path playback = folder.resolve(copies.playback().fileName());
        Optional<Container> container = Container.of(playback);
        Optional<Streams> made =
                container.isEmpty() ? Optional.empty() : new Inspection(run, folder).headers(container.get(), playback);
        if (made.isEmpty() || !made.get().hasAllOf(wanted)) {
            return new Unusable(FailureReason.CORRUPT_RECORDING);
        }
        long durationMs = made.get().durationMs().orElse(0L);
        return durationMs > longest.toMillis()
                ? new Unusable(FailureReason.RECORDING_TOO_LONG)
                : made(copies, folder, durationMs);
    }

    private Result made(Copies copies, Path folder, long durationMs) throws IOException {
        @Nullable
        MediaFile audio = copies.audio().isPresent() ? file(copies.audio().get(), folder) : null;
        long audibleMs = audio == null ? 0 : new Loudness(run, folder).audibleMs(audio.path(), durationMs);
        return new Made(file(copies.playback(), folder), audio, durationMs, audibleMs);
    }

    private static MediaFile file(Copies.Target target, Path folder) throws IOException {
        Path path = folder.resolve(target.fileName());
        return new MediaFile(path, target.extension(), target.contentType(), Files.size(path), Digest.sha256(path));
    }
}
