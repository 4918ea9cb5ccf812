package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.transcription.transcript.FailureReason;
import dev.hirenow.transcription.transcript.MediaFile;
import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.PictureEncoding;

/**
 * Reads a recording's packets, decodes its audio once, makes both copies and verifies the results. Streams that
 * browsers can play are copied unchanged. ffmpeg reads a file and not a pipe, because an MP4 may have its index at
 * the end.
 */
public final class FfmpegPreparation implements MediaPreparation, PictureEncoding {

    private final FfmpegState ffmpeg;
    private final Run run;
    private final Limits limits;
    private final Predicate<Path> diskFull;

    /** Uses this ffmpeg within these limits. */
    public FfmpegPreparation(FfmpegState ffmpeg, Limits limits) {
        this(ffmpeg, limits, Trouble::diskFull);
    }

    FfmpegPreparation(FfmpegState ffmpeg, Limits limits, Predicate<Path> diskFull) {
        this.ffmpeg = ffmpeg;
        this.run = new Run(ffmpeg, limits.run(), limits.memoryBytes());
        this.limits = limits;
        this.diskFull = diskFull;
    }

    @Override
    public Uni<Result> prepare(Path recording, Path folder) {
        return Uni.createFrom()
                .item(() -> blocking(recording, folder, this::copied))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Uni<Result> encode(Path recording, Path folder) {
        return Uni.createFrom()
                .item(() -> blocking(recording, folder, this::encoded))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Makes copies of a recording whose packets have been read. */
    private interface Making {
        Result of(Source source, Path folder) throws IOException, Run.CutShort;
    }

    private Result blocking(Path recording, Path folder, Making making) {
        try {
            Result result = result(recording, folder, making);
            if (!(result instanceof Made) && diskFull.test(folder)) {
                throw new IOException("the spool has no space left for copies");
            }
            return result;
        } catch (Run.NotRunnable e) {
            return new ProgramUnusable(ffmpeg.look().orElse(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    // This says nothing about the recording. A full disk may recover and is retried; otherwise ffmpeg did not
    // write the files that its exit code promised, and a retry would not help.
    private RuntimeException failed(Path folder, IOException e) {
        return diskFull.test(folder)
                ? new UncheckedIOException(e)
                : new IllegalStateException(
                        "ffmpeg left no usable file: " + e.getClass().getSimpleName());
    }

    private Result result(Path recording, Path folder, Making making) throws IOException {
        try {
            Optional<Source> source = source(recording, new Inspection(run, folder));
            return source.isEmpty()
                    ? new Unusable(FailureReason.CORRUPT_RECORDING)
                    : source.get().endMs() > limits.longest().toMillis()
                            ? new Unusable(FailureReason.RECORDING_TOO_LONG)
                            : making.of(source.get(), folder);
        } catch (Run.CutShort e) {
            return new CutShort();
        }
    }

    private static Optional<Source> source(Path recording, Inspection inspection) throws IOException, Run.CutShort {
        Optional<Source> found = inspection.source(recording);
        if (found.isEmpty()) {
            return found;
        }
        Timeline.Corrections corrections = Timeline.of(found.get().packets());
        return corrections.none() ? found : Optional.of(inspection.onOneTimeLine(found.get(), corrections));
    }

    private Result copied(Source source, Path folder) throws IOException, Run.CutShort {
        Conversion conversion = new Conversion(run, folder);
        Optional<Copies.Sound> sound = sound(source, conversion, folder);
        Playback playback = playback(source, sound, conversion, folder);
        Optional<Copies.Target> watched = playback.copy().or(() -> sound.map(Copies.Sound::made));
        if (watched.isEmpty()) {
            return new Unusable(FailureReason.CORRUPT_RECORDING);
        }
        long durationMs = Math.max(source.endMs(), 1);
        List<HeardTrack> heard = sound.map(made -> made.plan().tracks()).orElse(List.of());
        @Nullable MediaFile heardBy = sound.isPresent() ? file(sound.get().made(), folder) : null;
        long audibleMs = heardBy == null ? 0 : new Loudness(run, folder).audibleMs(heardBy.path(), durationMs);
        return new Made(
                file(watched.get(), folder),
                heardBy,
                durationMs,
                audibleMs,
                missing(source, heard, durationMs),
                playback.pictureWaits());
    }

    /** The audio for the provider; empty if the recording has none or ffmpeg could not write it. */
    private Optional<Copies.Sound> sound(Source source, Conversion conversion, Path folder)
            throws IOException, Run.CutShort {
        Optional<SoundPlan> plan = new Listening(run, folder).to(source);
        return plan.isEmpty() ? Optional.empty() : conversion.sound(source, plan.get());
    }

    /** The playback copy; empty if the recording has audio only. */
    private record Playback(Optional<Copies.Target> copy, boolean pictureWaits) {}

    private Playback playback(Source source, Optional<Copies.Sound> sound, Conversion conversion, Path folder)
            throws IOException, Run.CutShort {
        if (source.streams().video().isEmpty()) {
            return new Playback(Optional.empty(), false);
        }
        Optional<Copies.Target> copied = conversion.playback(source, sound);
        if (copied.isPresent()) {
            return new Playback(copied, false);
        }
        // Without sound there are no words to wait for.
        return sound.isPresent()
                ? new Playback(conversion.playbackOfSound(source, sound.get()), true)
                : new Playback(encoding(folder).encodedPlayback(source, sound), false);
    }

    private Conversion encoding(Path folder) {
        return new Conversion(new Run(ffmpeg, limits.pictureRun(), limits.memoryBytes()), folder);
    }

    private Result encoded(Source source, Path folder) throws IOException, Run.CutShort {
        if (source.streams().video().isEmpty()) {
            return new Unusable(FailureReason.CORRUPT_RECORDING);
        }
        Optional<Copies.Sound> sound = sound(source, new Conversion(run, folder), folder);
        Optional<Copies.Target> playback = encoding(folder).encodedPlayback(source, sound);
        return playback.isEmpty()
                ? new Unusable(FailureReason.CORRUPT_RECORDING)
                : new Made(file(playback.get(), folder), null, source.endMs(), 0, List.of());
    }

    private static List<MissingPart> missing(Source source, List<HeardTrack> heard, long durationMs) {
        return new Losses(durationMs, source.picturePackets(), heard)
                .parts(source.closed(), source.announcedMs(), source.container() == Container.MP4);
    }

    private static MediaFile file(Copies.Target target, Path folder) throws IOException {
        Path path = folder.resolve(target.fileName());
        return new MediaFile(path, target.extension(), target.contentType(), Files.size(path), Digest.sha256(path));
    }
}
