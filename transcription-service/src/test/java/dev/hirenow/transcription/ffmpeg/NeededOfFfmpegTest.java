package dev.hirenow.transcription.ffmpeg;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.media.FfmpegCheck;

import static org.assertj.core.api.Assertions.assertThat;

/** All that the copies use is looked for before a recording is taken. */
class NeededOfFfmpegTest {

    private static final Set<String> CODECS = Set.of(
            "vp8", "vp9", "av1", "h264", "hevc", "mjpeg", "opus", "vorbis", "aac", "mp3", "flac", "alac", "pcm_s16le");

    @Test
    void everyFormatAndEncoderOfTheCopiesIsChecked() {
        Set<String> used = new HashSet<>();
        for (String video : CODECS) {
            for (String audio : CODECS) {
                Stream.of(true, false).forEach(late -> collect(Copies.of(streams(video, audio), late, 1), used));
            }
        }
        used.remove("copy");

        assertThat(used).contains("webm", "mp4", "ogg", "libopus", "libvpx", "aac");
        assertThat(FfmpegCheck.needed()).containsAll(used);
        assertThat(FfmpegCheck.needed())
                .containsAll(
                        Stream.of(Container.values()).map(Container::demuxer).toList());
    }

    private static void collect(Copies copies, Set<String> used) {
        Stream.concat(Stream.of(copies.playback()), copies.audio().stream())
                .map(Copies.Target::arguments)
                .forEach(arguments -> collect(arguments, used));
    }

    private static void collect(List<String> arguments, Set<String> used) {
        for (int at = 0; at < arguments.size(); at++) {
            if (List.of("-f", "-c:a", "-c:v").contains(arguments.get(at))) {
                used.add(arguments.get(at + 1));
            }
        }
    }

    private static Streams streams(String video, String audio) {
        return new Streams(
                Optional.of(new Streams.Track(0, video)),
                Optional.of(new Streams.Track(1, audio)),
                Optional.empty(),
                0);
    }
}
