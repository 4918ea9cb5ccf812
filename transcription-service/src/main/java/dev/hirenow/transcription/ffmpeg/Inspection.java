package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Inspects a file as far as ffmpeg can without decoding it. */
record Inspection(Run run, Path folder) {

    private static final long MOST_DIFFERENCE_MS = 1000;

    /** The headers. */
    Streams headers(Container container, Path file) throws IOException, Run.CutShort {
        // Without an output, ffmpeg only reads and reports the headers, and exits with 1.
        return Streams.parse(
                run.describing("look", folder, Run.input(container, file)).report());
    }

    /** The recording and its packets; empty if no demuxer finds any packet. */
    Optional<Source> source(Path recording) throws IOException, Run.CutShort {
        for (Container container : Container.candidates(recording)) {
            if (container == Container.MP4 && !Mp4Claims.believable(recording)) {
                continue;
            }
            Streams streams = headers(container, recording);
            if (!streams.empty()) {
                Source source = source(container, recording, streams);
                if (!source.streams().empty()) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    private Source source(Container container, Path recording, Streams streams) throws IOException, Run.CutShort {
        List<Streams.Track> tracks = Stream.concat(streams.video().stream(), streams.sounds().stream())
                .toList();
        List<TrackPackets> packets = new ArrayList<>(packets(container, recording, tracks));
        // A badly damaged track ends the ffmpeg run for all tracks, so each track gets a run of its own.
        if (packets.stream().allMatch(TrackPackets::isEmpty)) {
            for (Streams.Track track : tracks) {
                packets.addAll(packets(container, recording, List.of(track)));
            }
        }
        return Source.of(container, recording, streams, packets);
    }

    private List<TrackPackets> packets(Container container, Path recording, List<Streams.Track> tracks)
            throws IOException, Run.CutShort {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(Run.input(container, recording));
        for (Streams.Track track : tracks) {
            arguments.addAll(TrackPackets.arguments(track, packets(track)));
        }
        Run.Exit exit = run.of("packets", folder, arguments);
        List<TrackPackets> packets = new ArrayList<>();
        for (Streams.Track track : tracks) {
            packets.add(
                    exit.code() == 0 || Files.exists(packets(track))
                            ? TrackPackets.read(track.index(), packets(track))
                            : TrackPackets.none(track.index()));
        }
        return packets;
    }

    /** The recording with a monotonic timeline and without long gaps; unchanged if the correction fails. */
    Source onOneTimeLine(Source source, Timeline.Corrections corrections) throws IOException, Run.CutShort {
        for (Shifting.Second second : Shifting.Second.values()) {
            Source corrected = corrected(source, corrections, second);
            if (Math.abs(corrected.endMs() - corrections.endMs()) < MOST_DIFFERENCE_MS) {
                return corrected.correctedBy(corrections.closed());
            }
        }
        return source;
    }

    private Source corrected(Source source, Timeline.Corrections corrections, Shifting.Second second)
            throws IOException, Run.CutShort {
        Path corrected = folder.resolve("corrected");
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(Run.input(source.container(), source.recording()));
        arguments.addAll(Shifting.arguments(corrections.shifts(), second));
        arguments.add("file:" + corrected);
        run.of("correct", folder, arguments);
        return source(Container.WEBM, corrected, headers(Container.WEBM, corrected));
    }

    private Path packets(Streams.Track track) {
        return folder.resolve("packets-" + track.index());
    }
}
