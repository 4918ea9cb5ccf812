package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes the audio of a recording once, to find out where it contains audio and how loud it is. */
record AudioTrackAnalyser(FfmpegRun run, Path folder) {

    // The voice is in one of the first tracks, and each additional track has to be decoded.
    private static final int MOST_TRACKS = 4;

    /** Which audio to use and how; empty if no audio can be decoded. */
    Optional<AudioTrackPlan> to(ProbedRecording source) throws IOException, FfmpegRun.CutShort {
        List<MediaStreams.Track> tracks =
                source.streams().sounds().stream().limit(MOST_TRACKS).toList();
        if (tracks.isEmpty()) {
            return Optional.empty();
        }
        List<DecodedAudioTrack> heard = new ArrayList<>(decoded(source, tracks));
        // A badly damaged track ends the ffmpeg run for all tracks, so each track gets a run of its own.
        if (heard.isEmpty() && tracks.size() > 1) {
            for (MediaStreams.Track track : tracks) {
                heard.addAll(decoded(source, List.of(track)));
            }
        }
        return heard.isEmpty() ? Optional.empty() : Optional.of(AudioTrackPlan.of(heard));
    }

    private List<DecodedAudioTrack> decoded(ProbedRecording source, List<MediaStreams.Track> tracks)
            throws IOException, FfmpegRun.CutShort {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-y"));
        arguments.addAll(FfmpegRun.input(source.container(), source.recording()));
        tracks.forEach(track -> arguments.addAll(decoding(track)));
        FfmpegRun.Exit exit = run.of("listen", folder, arguments);
        List<DecodedAudioTrack> heard = new ArrayList<>();
        for (MediaStreams.Track track : tracks) {
            if (exit.code() == 0 || Files.exists(frames(track)) && Files.exists(samples(track))) {
                DecodedAudioTimeline sound = DecodedAudioTimeline.read(frames(track));
                if (!sound.isEmpty()) {
                    heard.add(new DecodedAudioTrack(track, sound, ChannelLevels.read(samples(track), channels(track))));
                }
                // For half an hour these take up to 60 MB, and in many containers the disk is memory.
                Files.delete(samples(track));
            }
        }
        return heard;
    }

    private List<String> decoding(MediaStreams.Track track) {
        String map = "0:" + track.index();
        List<String> arguments = new ArrayList<>(List.of("-map", map, "-c:a", "pcm_s16le", "-f", "framecrc"));
        arguments.add("file:" + frames(track));
        arguments.addAll(List.of("-map", map, "-af", "highpass=f=100", "-ar", Integer.toString(ChannelLevels.RATE)));
        arguments.addAll(List.of("-ac", Integer.toString(channels(track)), "-c:a", "pcm_s16le", "-f", "s16le"));
        arguments.add("file:" + samples(track));
        return arguments;
    }

    private static int channels(MediaStreams.Track track) {
        return track.mono() ? 1 : 2;
    }

    private Path frames(MediaStreams.Track track) {
        return folder.resolve("frames-" + track.index());
    }

    private Path samples(MediaStreams.Track track) {
        return folder.resolve("samples-" + track.index());
    }
}
