package dev.hirenow.transcription.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A recording and what is known about it before decoding.
 *
 * @param streams the tracks that contain packets
 * @param packets of these tracks
 * @param corrected whether its timeline was corrected
 * @param closed the gaps that were removed from the timeline
 */
record ProbedRecording(
        RecordingContainer container,
        Path recording,
        MediaStreams streams,
        List<TrackPacketTimes> packets,
        boolean corrected,
        List<PacketTimelineCorrector.Closed> closed) {

    static ProbedRecording of(
            RecordingContainer container, Path recording, MediaStreams streams, List<TrackPacketTimes> packets) {
        List<TrackPacketTimes> filled =
                packets.stream().filter(track -> !track.isEmpty()).toList();
        Set<Integer> present = filled.stream().map(TrackPacketTimes::stream).collect(Collectors.toSet());
        return new ProbedRecording(
                container, recording, streams.only(track -> present.contains(track.index())), filled, false, List.of());
    }

    /** The same recording, with the gaps that the timeline correction removed. */
    ProbedRecording correctedBy(List<PacketTimelineCorrector.Closed> holes) {
        return new ProbedRecording(container, recording, streams, packets, true, holes);
    }

    /** When the last packet ends, in milliseconds. */
    long endMs() {
        return packets.stream().mapToLong(TrackPacketTimes::endMs).max().orElse(0);
    }

    /**
     * The duration that the recording declares, in milliseconds; 0 if it declares none, or if ffmpeg only estimated
     * it.
     */
    long announcedMs() {
        return switch (container) {
            case WEBM, MP4, FLAC -> corrected ? 0 : streams.durationMs().orElse(0L);
            case OGG, WAV, MP3, MP3_TAGGED -> 0;
        };
    }

    Optional<TrackPacketTimes> picturePackets() {
        return streams.video().flatMap(track -> packets.stream()
                .filter(candidate -> candidate.stream() == track.index())
                .findFirst());
    }
}
