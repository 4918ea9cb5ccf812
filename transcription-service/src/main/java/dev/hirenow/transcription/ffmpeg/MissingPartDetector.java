package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;

/**
 * Finds out what a recording lacks, for reviewers.
 *
 * @param durationMs length of the recording in milliseconds
 * @param picture the video packets; empty if there is no video
 * @param sound the decoded audio that is used; empty if there is none
 */
record MissingPartDetector(long durationMs, Optional<TrackPacketTimes> picture, List<DecodedAudioTrack> sound) {

    // Codecs deliberately omit up to 400 ms of silence.
    private static final double SHORTEST_HOLE_MS = 500;
    // Audio and video never end at exactly the same moment.
    private static final double USUAL_DIFFERENCE_MS = 1000;
    private static final long ROUNDING_MS = 60;

    /**
     * The missing parts, in order.
     *
     * @param closed the gaps that were removed from the timeline
     * @param announcedMs the duration that the recording declares, in milliseconds; 0 if none
     * @param exactly whether the declared duration is exact to the millisecond
     */
    List<MissingPart> parts(List<PacketTimelineCorrector.Closed> closed, long announcedMs, boolean exactly) {
        List<MissingPart> parts = new ArrayList<>();
        closed.forEach(hole -> parts.add(part(MissingKind.CLOSED, hole.atMs(), hole.lengthMs(), false)));
        if (sound.isEmpty()) {
            parts.add(part(MissingKind.SOUND, 0, durationMs, false));
        } else if (sound.size() == 1) {
            sound(sound.getFirst(), parts);
        }
        pictureEnd().ifPresent(parts::add);
        end(announcedMs, exactly).ifPresent(parts::add);
        parts.sort(Comparator.comparingLong(MissingPart::atMs));
        return parts;
    }

    private void sound(DecodedAudioTrack track, List<MissingPart> parts) {
        DecodedAudioTimeline decoded = track.sound();
        if (decoded.startMs() >= USUAL_DIFFERENCE_MS) {
            parts.add(part(MissingKind.SOUND, 0, decoded.startMs(), false));
        }
        for (DecodedAudioTimeline.Hole hole : decoded.holes()) {
            double length = hole.endMs() - hole.startMs();
            if (length >= SHORTEST_HOLE_MS) {
                boolean speech = track.speaksBefore(hole.decodedMs()) || track.speaksBehind(hole.decodedMs());
                MissingKind kind = pictureWithin(hole) ? MissingKind.SOUND : MissingKind.RECORDING;
                parts.add(part(kind, hole.startMs(), length, speech));
            }
        }
        double silentEnd = durationMs - decoded.endMs();
        if (silentEnd >= USUAL_DIFFERENCE_MS) {
            parts.add(part(MissingKind.SOUND, decoded.endMs(), silentEnd, speaksAtTheEnd()));
        }
    }

    private boolean pictureWithin(DecodedAudioTimeline.Hole hole) {
        return picture.isPresent() && picture.get().anyBetween(hole.startMs(), hole.endMs());
    }

    private boolean speaksAtTheEnd() {
        return sound.stream().anyMatch(track -> track.speaksBefore(decodedMs(track.sound())));
    }

    private static double decodedMs(DecodedAudioTimeline sound) {
        return sound.runs().stream()
                .mapToDouble(run -> run.endMs() - run.startMs())
                .sum();
    }

    private Optional<MissingPart> pictureEnd() {
        double soundEnd =
                sound.stream().mapToDouble(track -> track.sound().endMs()).max().orElse(0);
        return picture.filter(packets -> soundEnd - packets.endMs() >= 2 * USUAL_DIFFERENCE_MS)
                .map(packets -> part(MissingKind.PICTURE, packets.endMs(), soundEnd - packets.endMs(), false));
    }

    // In most WebM files the last frame has no duration, so a difference of two frames is not a loss.
    private Optional<MissingPart> end(long announcedMs, boolean exactly) {
        long lost = announcedMs - durationMs;
        long slack =
                exactly ? 0 : 2 * picture.map(TrackPacketTimes::lastDistanceMs).orElse(0L);
        return lost > Math.max(ROUNDING_MS, slack)
                ? Optional.of(part(MissingKind.END, durationMs, lost, speaksAtTheEnd()))
                : Optional.empty();
    }

    private static MissingPart part(MissingKind kind, double atMs, double lengthMs, boolean speech) {
        return new MissingPart(kind, Math.max(0, Math.round(atMs)), Math.max(1, Math.round(lengthMs)), speech);
    }
}
