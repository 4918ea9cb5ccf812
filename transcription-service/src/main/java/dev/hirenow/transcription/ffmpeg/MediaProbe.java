package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Inspects a file as far as ffmpeg can without decoding it. */
record MediaProbe(FfmpegRun run, Path folder) {

    private static final long MOST_DIFFERENCE_MS = 1000;

    /** The headers. */
    MediaStreams headers(RecordingContainer container, Path file) throws IOException, FfmpegRun.CutShort {
        // Without an output, ffmpeg only reads and reports the headers, and exits with 1.
        return MediaStreams.parse(
                run.describing("look", folder, FfmpegRun.input(container, file)).report());
    }

    /** The headers of these files, in their order, by one run; fewer if ffmpeg cannot read one of them. */
    List<MediaStreams> headers(List<Path> files) throws IOException, FfmpegRun.CutShort {
        List<String> arguments = new ArrayList<>();
        for (Path file : files) {
            Optional<RecordingContainer> container = RecordingContainer.of(file);
            if (container.isEmpty()) {
                return List.of();
            }
            arguments.addAll(FfmpegRun.input(container.get(), file));
        }
        return MediaStreams.parseAll(run.describing("look", folder, arguments).report());
    }

    /** The recording and its packets; empty if no demuxer finds any packet. */
    Optional<ProbedRecording> source(Path recording) throws IOException, FfmpegRun.CutShort {
        for (RecordingContainer container : RecordingContainer.candidates(recording)) {
            if (container == RecordingContainer.MP4 && !Mp4DeclaredSize.believable(recording)) {
                continue;
            }
            MediaStreams streams = headers(container, recording);
            if (!streams.empty()) {
                ProbedRecording source = source(container, recording, streams);
                if (!source.streams().empty()) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    private ProbedRecording source(RecordingContainer container, Path recording, MediaStreams streams)
            throws IOException, FfmpegRun.CutShort {
        List<MediaStreams.Track> tracks = Stream.concat(streams.video().stream(), streams.sounds().stream())
                .toList();
        List<TrackPacketTimes> packets = new ArrayList<>(packets(container, recording, tracks));
        // A badly damaged track ends the ffmpeg run for all tracks, so each track gets a run of its own.
        if (packets.stream().allMatch(TrackPacketTimes::isEmpty)) {
            for (MediaStreams.Track track : tracks) {
                packets.addAll(packets(container, recording, List.of(track)));
            }
        }
        return ProbedRecording.of(container, recording, streams, packets);
    }

    private List<TrackPacketTimes> packets(
            RecordingContainer container, Path recording, List<MediaStreams.Track> tracks)
            throws IOException, FfmpegRun.CutShort {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(FfmpegRun.input(container, recording));
        for (MediaStreams.Track track : tracks) {
            arguments.addAll(TrackPacketTimes.arguments(track, packets(track)));
        }
        FfmpegRun.Exit exit = run.of("packets", folder, arguments);
        List<TrackPacketTimes> packets = new ArrayList<>();
        for (MediaStreams.Track track : tracks) {
            packets.add(
                    exit.code() == 0 || Files.exists(packets(track))
                            ? TrackPacketTimes.read(track.index(), packets(track))
                            : TrackPacketTimes.none(track.index()));
        }
        return packets;
    }

    /** The recording with a monotonic timeline and without long gaps; unchanged if the correction fails. */
    ProbedRecording onOneTimeLine(ProbedRecording source, PacketTimelineCorrector.Corrections corrections)
            throws IOException, FfmpegRun.CutShort {
        for (TimestampShiftArguments.Second second : TimestampShiftArguments.Second.values()) {
            ProbedRecording corrected = corrected(source, corrections, second);
            if (Math.abs(corrected.endMs() - corrections.endMs()) < MOST_DIFFERENCE_MS) {
                return corrected.correctedBy(corrections.closed());
            }
        }
        return source;
    }

    private ProbedRecording corrected(
            ProbedRecording source,
            PacketTimelineCorrector.Corrections corrections,
            TimestampShiftArguments.Second second)
            throws IOException, FfmpegRun.CutShort {
        Path corrected = folder.resolve("corrected");
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(FfmpegRun.input(source.container(), source.recording()));
        arguments.addAll(TimestampShiftArguments.arguments(corrections.shifts(), second));
        arguments.add("file:" + corrected);
        run.of("correct", folder, arguments);
        return source(RecordingContainer.WEBM, corrected, headers(RecordingContainer.WEBM, corrected));
    }

    private Path packets(MediaStreams.Track track) {
        return folder.resolve("packets-" + track.index());
    }
}
