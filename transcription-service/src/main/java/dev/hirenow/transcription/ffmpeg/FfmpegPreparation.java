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
import dev.hirenow.transcription.transcript.MediaFile;
import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.PlaybackVideoEncoder;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

/**
 * Reads a recording's packets, decodes its audio once, makes both copies and verifies the results. Streams that
 * browsers can play are copied unchanged. ffmpeg reads a file and not a pipe, because an MP4 may have its index at
 * the end.
 */
public final class FfmpegPreparation implements MediaPreparation, PlaybackVideoEncoder {

    private final FfmpegAvailability ffmpeg;
    private final FfmpegRun run;
    private final MediaLimits limits;
    private final Predicate<Path> diskFull;

    /** Uses this ffmpeg within these limits. */
    public FfmpegPreparation(FfmpegAvailability ffmpeg, MediaLimits limits) {
        this(ffmpeg, limits, ResourceShortageDetector::diskFull);
    }

    FfmpegPreparation(FfmpegAvailability ffmpeg, MediaLimits limits, Predicate<Path> diskFull) {
        this.ffmpeg = ffmpeg;
        this.run = new FfmpegRun(ffmpeg, limits.run(), limits.memoryBytes());
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
        Result of(ProbedRecording source, Path folder) throws IOException, FfmpegRun.CutShort;
    }

    private Result blocking(Path recording, Path folder, Making making) {
        try {
            Result result = result(recording, folder, making);
            if (!(result instanceof Made) && diskFull.test(folder)) {
                throw new IOException("the spool has no space left for copies");
            }
            return result;
        } catch (FfmpegRun.NotRunnable e) {
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
            Optional<ProbedRecording> source = source(recording, new MediaProbe(run, folder));
            return source.isEmpty()
                    ? new Unusable(TranscriptionFailureReason.CORRUPT_RECORDING)
                    : source.get().endMs() > limits.longest().toMillis()
                            ? new Unusable(TranscriptionFailureReason.RECORDING_TOO_LONG)
                            : making.of(source.get(), folder);
        } catch (FfmpegRun.CutShort e) {
            return new CutShort();
        }
    }

    private static Optional<ProbedRecording> source(Path recording, MediaProbe inspection)
            throws IOException, FfmpegRun.CutShort {
        Optional<ProbedRecording> found = inspection.source(recording);
        if (found.isEmpty()) {
            return found;
        }
        PacketTimelineCorrector.Corrections corrections =
                PacketTimelineCorrector.of(found.get().packets());
        return corrections.none() ? found : Optional.of(inspection.onOneTimeLine(found.get(), corrections));
    }

    private Result copied(ProbedRecording source, Path folder) throws IOException, FfmpegRun.CutShort {
        Copies copies = copies(source, folder);
        Optional<MediaConversionArguments.Sound> sound = copies.sound();
        Playback playback = copies.playback();
        Optional<MediaConversionArguments.Target> watched =
                playback.copy().or(() -> sound.map(MediaConversionArguments.Sound::made));
        if (watched.isEmpty()) {
            return new Unusable(TranscriptionFailureReason.CORRUPT_RECORDING);
        }
        long durationMs = Math.max(source.endMs(), 1);
        List<DecodedAudioTrack> heard = sound.map(made -> made.plan().tracks()).orElse(List.of());
        @Nullable MediaFile heardBy = sound.isPresent() ? file(sound.get().made(), folder) : null;
        long audibleMs = sound.map(made -> made.plan().audibleMs()).orElse(0L);
        return new Made(
                file(watched.get(), folder),
                heardBy,
                durationMs,
                audibleMs,
                missing(source, heard, durationMs),
                playback.pictureWaits());
    }

    /** What was made of the recording. */
    private record Copies(Optional<MediaConversionArguments.Sound> sound, Playback playback) {}

    private Copies copies(ProbedRecording source, Path folder) throws IOException, FfmpegRun.CutShort {
        MediaConverter conversion = new MediaConverter(run, folder);
        Optional<AudioTrackPlan> plan = new AudioTrackAnalyser(run, folder).to(source);
        if (plan.isEmpty()) {
            return new Copies(Optional.empty(), playback(source, Optional.empty(), conversion, folder));
        }
        Optional<MediaConverter.Both> both = conversion.both(source, plan.get());
        if (both.isPresent()) {
            return new Copies(
                    Optional.of(both.get().sound()),
                    new Playback(Optional.of(both.get().playback()), false));
        }
        Optional<MediaConversionArguments.Sound> sound = conversion.sound(source, plan.get());
        return new Copies(sound, playback(source, sound, conversion, folder));
    }

    /** The audio for the provider; empty if the recording has none or ffmpeg could not write it. */
    private Optional<MediaConversionArguments.Sound> sound(
            ProbedRecording source, MediaConverter conversion, Path folder) throws IOException, FfmpegRun.CutShort {
        Optional<AudioTrackPlan> plan = new AudioTrackAnalyser(run, folder).to(source);
        return plan.isEmpty() ? Optional.empty() : conversion.sound(source, plan.get());
    }

    /** The playback copy; empty if the recording has audio only. */
    private record Playback(Optional<MediaConversionArguments.Target> copy, boolean pictureWaits) {}

    private Playback playback(
            ProbedRecording source,
            Optional<MediaConversionArguments.Sound> sound,
            MediaConverter conversion,
            Path folder)
            throws IOException, FfmpegRun.CutShort {
        if (source.streams().video().isEmpty()) {
            return new Playback(Optional.empty(), false);
        }
        Optional<MediaConversionArguments.Target> copied = conversion.playback(source, sound);
        if (copied.isPresent()) {
            return new Playback(copied, false);
        }
        // Without sound there are no words to wait for.
        return sound.isPresent()
                ? new Playback(conversion.playbackOfSound(source, sound.get()), true)
                : new Playback(encoding(folder).encodedPlayback(source, sound), false);
    }

    private MediaConverter encoding(Path folder) {
        return new MediaConverter(new FfmpegRun(ffmpeg, limits.pictureRun(), limits.memoryBytes()), folder);
    }

    private Result encoded(ProbedRecording source, Path folder) throws IOException, FfmpegRun.CutShort {
        if (source.streams().video().isEmpty()) {
            return new Unusable(TranscriptionFailureReason.CORRUPT_RECORDING);
        }
        Optional<MediaConversionArguments.Sound> sound = sound(source, new MediaConverter(run, folder), folder);
        Optional<MediaConversionArguments.Target> playback = encoding(folder).encodedPlayback(source, sound);
        return playback.isEmpty()
                ? new Unusable(TranscriptionFailureReason.CORRUPT_RECORDING)
                : new Made(file(playback.get(), folder), null, source.endMs(), 0, List.of());
    }

    private static List<MissingPart> missing(ProbedRecording source, List<DecodedAudioTrack> heard, long durationMs) {
        return new MissingPartDetector(durationMs, source.picturePackets(), heard)
                .parts(source.closed(), source.announcedMs(), source.container() == RecordingContainer.MP4);
    }

    private static MediaFile file(MediaConversionArguments.Target target, Path folder) throws IOException {
        Path path = folder.resolve(target.fileName());
        return new MediaFile(path, target.extension(), target.contentType(), Files.size(path), FileDigest.sha256(path));
    }
}
