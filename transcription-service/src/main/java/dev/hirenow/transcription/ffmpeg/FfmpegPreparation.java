package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private static final List<String> NOT_THE_RECORDINGS_FAULT = List.of(
            "No space left on device",
            "Cannot allocate memory",
            "Disk quota exceeded",
            "error while loading shared libraries");

    private final Run run;
    private final Duration timeLimit;
    private final Duration longest;

    /** Uses this executable; a run is killed after {@code timeLimit}, recordings above {@code longest} are refused. */
    public FfmpegPreparation(String program, Duration timeLimit, Duration longest) {
        this.run = new Run(program, timeLimit);
        this.timeLimit = timeLimit;
        this.longest = longest;
    }

    @Override
    public Uni<Result> prepare(Path recording, Path folder) {
        return Uni.createFrom()
                .item(() -> prepareBlocking(recording, folder))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Result prepareBlocking(Path recording, Path folder) {
        try {
            Optional<Container> container = Container.of(recording);
            return container.isEmpty()
                    ? new Unusable(FailureReason.CORRUPT_RECORDING)
                    : copy(container.get(), recording, folder);
        } catch (IOException e) {
            // the program cannot be started or the disk is in trouble: nothing is known about the recording
            throw new UncheckedIOException(e);
        }
    }

    private Result copy(Container container, Path recording, Path folder) throws IOException {
        Optional<Streams> streams = look(container, recording, folder);
        if (streams.isEmpty()) {
            return new CutShort();
        }
        if (streams.get().empty()) {
            return new Unusable(FailureReason.CORRUPT_RECORDING);
        }
        Copies copies = Copies.of(streams.get());
        return switch (run.of("copy", folder, conversion(container, recording, folder, copies))) {
            case Run.Killed() -> new CutShort();
            case Run.Exit(int code, String report) ->
                code == 0 ? checked(copies, streams.get(), folder) : unusable(report);
        };
    }

    private Optional<Streams> look(Container container, Path file, Path folder) throws IOException {
        // without an output it only reads the headers, reports them, and exits with 1
        return switch (run.of("look", folder, Run.input(container, file))) {
            case Run.Killed() -> Optional.empty();
            case Run.Exit(int _, String report) -> {
                throwUnlessTheRecordings(report);
                yield Optional.of(Streams.parse(report));
            }
        };
    }

    private List<String> conversion(Container container, Path recording, Path folder, Copies copies) {
        List<String> arguments = new ArrayList<>(
                List.of("-loglevel", "error", "-xerror", "-timelimit", Long.toString(timeLimit.toSeconds() + 1)));
        arguments.addAll(Run.input(container, recording));
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

    private static Result unusable(String report) throws IOException {
        throwUnlessTheRecordings(report);
        return new Unusable(FailureReason.CORRUPT_RECORDING);
    }

    private static void throwUnlessTheRecordings(String report) throws IOException {
        for (String trouble : NOT_THE_RECORDINGS_FAULT) {
            if (report.contains(trouble)) {
                throw new IOException(trouble);
            }
        }
    }

    // Exit code 0 alone proves nothing: the copy is opened again, and must have all tracks and a length.
    private Result checked(Copies copies, Streams wanted, Path folder) throws IOException {
        Path playback = folder.resolve(copies.playback().fileName());
        Optional<Container> container = Container.of(playback);
        Optional<Streams> made = container.isEmpty() ? Optional.empty() : look(container.get(), playback, folder);
        if (made.isEmpty() || !made.get().hasAllOf(wanted)) {
            return new Unusable(FailureReason.CORRUPT_RECORDING);
        }
        long durationMs = made.get().durationMs().orElse(0L);
        return durationMs > longest.toMillis()
                ? new Unusable(FailureReason.RECORDING_TOO_LONG)
                : made(copies, folder, durationMs);
    }

    private static Result made(Copies copies, Path folder, long durationMs) throws IOException {
        @Nullable
        MediaFile audio = copies.audio().isPresent() ? file(copies.audio().get(), folder) : null;
        return new Made(file(copies.playback(), folder), audio, durationMs);
    }

    private static MediaFile file(Copies.Target target, Path folder) throws IOException {
        Path path = folder.resolve(target.fileName());
        return new MediaFile(path, target.extension(), target.contentType(), Files.size(path), Digest.sha256(path));
    }
}
