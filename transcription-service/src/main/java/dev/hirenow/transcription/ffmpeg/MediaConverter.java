package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Writes the copies of a recording: both in one run where copying suffices, otherwise first the audio, then the playback
 * copy with that audio.
 */
record MediaConverter(FfmpegRun run, Path folder) {

    // ffmpeg writes the index last, so this message means that everything else succeeded, whatever the exit
    // code.
    private static final String INDEX_DID_NOT_FIT = "Error writing trailer";

    /** The audio and the playback copy, made in one run. */
    record Both(MediaConversionArguments.Sound sound, MediaConversionArguments.Target playback) {}

    /**
     * Both copies in one run, for which two processes suffice instead of four; empty if one of them needs more than
     * copying, or is not usable.
     */
    Optional<Both> both(ProbedRecording source, AudioTrackPlan plan) throws IOException, FfmpegRun.CutShort {
        MediaConversionArguments.Sound sound =
                new MediaConversionArguments.Sound(plan, MediaConversionArguments.sound(plan));
        long indexBytes = WebmIndexReserve.usual(Files.size(source.recording()));
        Optional<MediaConversionArguments.Target> playback =
                MediaConversionArguments.copiedPlayback(source.streams(), sound, indexBytes);
        if (playback.isEmpty()) {
            return Optional.empty();
        }
        List<String> arguments = input(source);
        arguments.addAll(output(sound.made()));
        arguments.addAll(output(playback.get()));
        FfmpegRun.Exit exit = run.of("copy", folder, arguments);
        return !exit.report().contains(INDEX_DID_NOT_FIT) && usable(sound.made(), playback.get())
                ? Optional.of(new Both(sound, playback.get()))
                : Optional.empty();
    }

    /** The audio for the provider; empty if ffmpeg could not write it. */
    Optional<MediaConversionArguments.Sound> sound(ProbedRecording source, AudioTrackPlan plan)
            throws IOException, FfmpegRun.CutShort {
        Optional<MediaConversionArguments.Target> made =
                written(source, MediaConversionArguments.sound(plan), Optional.empty());
        if (made.isEmpty() && plan.copyable()) {
            made = written(source, MediaConversionArguments.decodedSound(plan), Optional.empty());
        }
        return made.map(target -> new MediaConversionArguments.Sound(plan, target));
    }

    /**
     * The playback copy with the original video stream; empty if ffmpeg could not write it or some browsers could
     * not play it.
     */
    Optional<MediaConversionArguments.Target> playback(
            ProbedRecording source, Optional<MediaConversionArguments.Sound> sound)
            throws IOException, FfmpegRun.CutShort {
        MediaStreams.Track picture = source.streams().video().orElseThrow();
        return MediaConversionArguments.plays(picture)
                ? indexed(source, sound, space -> MediaConversionArguments.playback(picture, sound, space))
                : Optional.empty();
    }

    /** A playback copy with audio only, until one with video replaces it. */
    Optional<MediaConversionArguments.Target> playbackOfSound(
            ProbedRecording source, MediaConversionArguments.Sound sound) throws IOException, FfmpegRun.CutShort {
        Path made = folder.resolve(sound.made().fileName());
        return written(source, MediaConversionArguments.playbackOfSound(sound), Optional.of(made));
    }

    /** The playback copy with re-encoded video, which takes long; empty if ffmpeg could not write it. */
    Optional<MediaConversionArguments.Target> encodedPlayback(
            ProbedRecording source, Optional<MediaConversionArguments.Sound> sound)
            throws IOException, FfmpegRun.CutShort {
        MediaStreams.Track picture = source.streams().video().orElseThrow();
        return indexed(source, sound, space -> MediaConversionArguments.encodedPlayback(picture, sound, space));
    }

    private Optional<MediaConversionArguments.Target> indexed(
            ProbedRecording source,
            Optional<MediaConversionArguments.Sound> sound,
            LongFunction<MediaConversionArguments.Target> target)
            throws IOException, FfmpegRun.CutShort {
        long bytes = Files.size(source.recording());
        Optional<Path> second = sound.map(made -> folder.resolve(made.made().fileName()));
        MediaConversionArguments.Target usual = target.apply(WebmIndexReserve.usual(bytes));
        FfmpegRun.Exit exit = run.of("copy", folder, arguments(source, usual, second));
        if (!exit.report().contains(INDEX_DID_NOT_FIT)) {
            return usable(usual, true, sound.isPresent());
        }
        MediaConversionArguments.Target generous = target.apply(WebmIndexReserve.generous(bytes));
        run.of("copy", folder, arguments(source, generous, second));
        return usable(generous, true, sound.isPresent());
    }

    private Optional<MediaConversionArguments.Target> written(
            ProbedRecording source, MediaConversionArguments.Target target, Optional<Path> second)
            throws IOException, FfmpegRun.CutShort {
        run.of("copy", folder, arguments(source, target, second));
        return usable(target, false, true);
    }

    private List<String> arguments(
            ProbedRecording source, MediaConversionArguments.Target target, Optional<Path> second) {
        List<String> arguments = input(source);
        second.ifPresent(sound -> arguments.addAll(FfmpegRun.copy(sound)));
        arguments.addAll(output(target));
        return arguments;
    }

    private static List<String> input(ProbedRecording source) {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(FfmpegRun.input(source.container(), source.recording()));
        return arguments;
    }

    private List<String> output(MediaConversionArguments.Target target) {
        List<String> arguments = new ArrayList<>(target.arguments());
        // Phones write metadata such as the location into the file; it is personal data that no one needs.
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.add("file:" + folder.resolve(target.fileName()));
        return arguments;
    }

    // The exit code proves neither success nor failure, so the copy is opened again: it must have all tracks
    // and a duration.
    private Optional<MediaConversionArguments.Target> usable(
            MediaConversionArguments.Target target, boolean picture, boolean sound)
            throws IOException, FfmpegRun.CutShort {
        List<MediaStreams> found = new MediaProbe(run, folder).headers(List.of(folder.resolve(target.fileName())));
        return found.size() == 1 && complete(found.getFirst(), picture, sound) ? Optional.of(target) : Optional.empty();
    }

    private boolean usable(MediaConversionArguments.Target audio, MediaConversionArguments.Target playback)
            throws IOException, FfmpegRun.CutShort {
        List<MediaStreams> found = new MediaProbe(run, folder)
                .headers(List.of(folder.resolve(audio.fileName()), folder.resolve(playback.fileName())));
        return found.size() == 2 && complete(found.get(0), false, true) && complete(found.get(1), true, true);
    }

    private static boolean complete(MediaStreams streams, boolean picture, boolean sound) {
        return streams.video().isPresent() == picture
                && streams.audio().isPresent() == sound
                && streams.durationMs().orElse(0L) > 0;
    }
}
