package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Writes the copies of a recording: first the audio, then the playback copy with that audio. */
record Conversion(Run run, Path folder) {

    // ffmpeg writes the index last, so this message means that everything else succeeded, whatever the exit
    // code.
    private static final String INDEX_DID_NOT_FIT = "Error writing trailer";

    /** The audio for the provider; empty if ffmpeg could not write it. */
    Optional<Copies.Sound> sound(Source source, SoundPlan plan) throws IOException, Run.CutShort {
        Optional<Copies.Target> made = written(source, Copies.sound(plan), Optional.empty());
        if (made.isEmpty() && plan.copyable()) {
            made = written(source, Copies.decodedSound(plan), Optional.empty());
        }
        return made.map(target -> new Copies.Sound(plan, target));
    }

    /**
     * The playback copy with the original video stream; empty if ffmpeg could not write it or some browsers could
     * not play it.
     */
    Optional<Copies.Target> playback(Source source, Optional<Copies.Sound> sound) throws IOException, Run.CutShort {
        Streams.Track picture = source.streams().video().orElseThrow();
        return Copies.plays(picture)
                ? indexed(source, sound, space -> Copies.playback(picture, sound, space))
                : Optional.empty();
    }

    /** A playback copy with audio only, until one with video replaces it. */
    Optional<Copies.Target> playbackOfSound(Source source, Copies.Sound sound) throws IOException, Run.CutShort {
        Path made = folder.resolve(sound.made().fileName());
        return written(source, Copies.playbackOfSound(sound), Optional.of(made));
    }

    /** The playback copy with re-encoded video, which takes long; empty if ffmpeg could not write it. */
    Optional<Copies.Target> encodedPlayback(Source source, Optional<Copies.Sound> sound)
            throws IOException, Run.CutShort {
        Streams.Track picture = source.streams().video().orElseThrow();
        return indexed(source, sound, space -> Copies.encodedPlayback(picture, sound, space));
    }

    private Optional<Copies.Target> indexed(
            Source source, Optional<Copies.Sound> sound, LongFunction<Copies.Target> target)
            throws IOException, Run.CutShort {
        long bytes = Files.size(source.recording());
        Optional<Path> second = sound.map(made -> folder.resolve(made.made().fileName()));
        Copies.Target usual = target.apply(IndexSpace.usual(bytes));
        Run.Exit exit = run.of("copy", folder, arguments(source, usual, second));
        if (!exit.report().contains(INDEX_DID_NOT_FIT)) {
            return usable(usual, true, sound.isPresent());
        }
        Copies.Target generous = target.apply(IndexSpace.generous(bytes));
        run.of("copy", folder, arguments(source, generous, second));
        return usable(generous, true, sound.isPresent());
    }

    private Optional<Copies.Target> written(Source source, Copies.Target target, Optional<Path> second)
            throws IOException, Run.CutShort {
        run.of("copy", folder, arguments(source, target, second));
        return usable(target, false, true);
    }

    private List<String> arguments(Source source, Copies.Target target, Optional<Path> second) {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(Run.input(source.container(), source.recording()));
        second.ifPresent(sound -> arguments.addAll(Run.copy(sound)));
        arguments.addAll(target.arguments());
        // Phones write metadata such as the location into the file; it is personal data that no one needs.
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.add("file:" + folder.resolve(target.fileName()));
        return arguments;
    }

    // The exit code proves neither success nor failure, so the copy is opened again: it must have all tracks
    // and a duration.
    private Optional<Copies.Target> usable(Copies.Target target, boolean picture, boolean sound)
            throws IOException, Run.CutShort {
        Path file = folder.resolve(target.fileName());
        Optional<Container> container = Container.of(file);
        if (container.isEmpty()) {
            return Optional.empty();
        }
        Streams streams = new Inspection(run, folder).headers(container.get(), file);
        return streams.video().isPresent() == picture
                        && streams.audio().isPresent() == sound
                        && streams.durationMs().orElse(0L) > 0
                ? Optional.of(target)
                : Optional.empty();
    }
}
