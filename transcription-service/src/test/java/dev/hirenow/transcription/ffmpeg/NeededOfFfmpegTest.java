package dev.hirenow.transcription.ffmpeg;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.media.FfmpegCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** The startup check covers every ffmpeg feature that the copies use. */
class NeededOfFfmpegTest {

    private static final Set<String> CODECS = Set.of(
            "vp8", "vp9", "av1", "h264", "hevc", "mjpeg", "opus", "vorbis", "aac", "mp3", "flac", "alac", "pcm_s16le");

    @Test
    void everyFormatAndEncoderOfTheCopiesIsChecked() {
        Set<String> used = new HashSet<>();
        for (String video : CODECS) {
            for (String audio : CODECS) {
                Stream.of(0.0, 1_000.0).forEach(start -> collect(track(0, video), plan(audio, start), used));
            }
        }
        collect(TrackPacketTimes.arguments(track(0, "vp8"), Path.of("packets")), used);
        collect(TimestampShiftArguments.arguments(List.of(), TimestampShiftArguments.Second.BY_TIME_BASE), used);
        used.remove("copy");

        assertThat(used).contains("webm", "mp4", "ogg", "libopus", "libvpx", "aac", "matroska", "framecrc");
        assertThat(FfmpegCheck.needed()).containsAll(used);
        assertThat(FfmpegCheck.needed())
                .containsAll(Stream.of(RecordingContainer.values())
                        .map(RecordingContainer::demuxer)
                        .toList());
    }

    private static void collect(MediaStreams.Track picture, AudioTrackPlan plan, Set<String> used) {
        MediaConversionArguments.Target made = MediaConversionArguments.sound(plan);
        Optional<MediaConversionArguments.Sound> sound = Optional.of(new MediaConversionArguments.Sound(plan, made));
        Stream.of(
                        made,
                        MediaConversionArguments.decodedSound(plan),
                        MediaConversionArguments.playback(picture, sound, 1),
                        MediaConversionArguments.encodedPlayback(picture, sound, 1))
                .map(MediaConversionArguments.Target::arguments)
                .forEach(arguments -> collect(arguments, used));
    }

    private static void collect(List<String> arguments, Set<String> used) {
        for (int at = 0; at < arguments.size(); at++) {
            if (List.of("-f", "-c:a", "-c:v").contains(arguments.get(at))) {
                used.add(arguments.get(at + 1));
            }
        }
    }

    private static AudioTrackPlan plan(String codec, double startMs) {
        DecodedAudioTimeline sound =
                new DecodedAudioTimeline(List.of(new DecodedAudioTimeline.Run(startMs, startMs + 1_000, 0)), 0);
        ChannelLevels silence = new ChannelLevels(new double[][] {{ChannelLevels.SILENCE}}, 0);
        return AudioTrackPlan.of(List.of(new DecodedAudioTrack(track(1, codec), sound, silence)));
    }

    private static MediaStreams.Track track(int index, String codec) {
        return new MediaStreams.Track(index, codec, ", yuv420p, 48000 Hz, mono");
    }
}
