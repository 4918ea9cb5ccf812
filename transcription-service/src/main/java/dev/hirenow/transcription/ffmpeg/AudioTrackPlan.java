package dev.hirenow.transcription.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which audio tracks are used, and how.
 *
 * @param tracks at least one; more than one if each contains a voice
 */
record AudioTrackPlan(List<DecodedAudioTrack> tracks) {

    // Together with rounding, this keeps words within 100 ms of their true time.
    private static final long MOST_OFF_MS = 30;
    private static final double LATEST_START_MS = 40;
    // Fills gaps with silence and drops surplus audio, from 30 ms on.
    private static final String ON_THE_TIME_LINE = "aresample=async=1:min_hard_comp=0.03:first_pts=0";

    AudioTrackPlan {
        tracks = List.copyOf(tracks);
    }

    /** The plan for these tracks, each of which contains some audio. */
    static AudioTrackPlan of(List<DecodedAudioTrack> heard) {
        List<DecodedAudioTrack> voices = only(heard, DecodedAudioTrack::hasVoice);
        List<DecodedAudioTrack> audible = only(heard, track -> !track.silent());
        return new AudioTrackPlan(!voices.isEmpty() ? voices : !audible.isEmpty() ? audible : heard.subList(0, 1));
    }

    private static List<DecodedAudioTrack> only(List<DecodedAudioTrack> heard, Predicate<DecodedAudioTrack> wanted) {
        return heard.stream().filter(wanted).toList();
    }

    /** How many milliseconds are audible in the track that is audible longest. */
    long audibleMs() {
        return tracks.stream()
                .mapToLong(track -> track.levels().audibleMs())
                .max()
                .orElse(0);
    }

    /** Whether the packets, played back to back, match the recording's timeline. */
    boolean copyable() {
        DecodedAudioTrack first = tracks.getFirst();
        return tracks.size() == 1
                && first.mix().isEmpty()
                && first.sound().furthestOffMs() <= MOST_OFF_MS
                && first.sound().startMs() <= LATEST_START_MS;
    }

    /** The codec, if {@link #copyable}. */
    String codec() {
        return tracks.getFirst().track().codec();
    }

    /** The stream index, if {@link #copyable}. */
    int stream() {
        return tracks.getFirst().track().index();
    }

    /** The arguments that produce one audio channel on the recording's timeline. */
    List<String> decoded() {
        List<String> graph = new ArrayList<>();
        StringBuilder mixed = new StringBuilder();
        for (DecodedAudioTrack track : tracks) {
            int stream = track.track().index();
            String mix = track.mix().isEmpty() ? "aformat=channel_layouts=mono" : track.mix();
            graph.add("[0:%d]%s,%s[s%d]".formatted(stream, ON_THE_TIME_LINE, mix, stream));
            mixed.append("[s").append(stream).append(']');
        }
        graph.add(mixed
                + (tracks.size() == 1
                        ? "anull"
                        : "amix=inputs=" + tracks.size() + ":duration=longest:dropout_transition=0")
                + "[sound]");
        return List.of("-filter_complex", String.join(";", graph), "-map", "[sound]");
    }
}
