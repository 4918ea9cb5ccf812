package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;

/** The provider and HR hear the voice, whichever track or channel carries it. */
abstract class TracksContract extends PreparationTests {

    private static final String SILENCE = " -f lavfi -i anullsrc=r=48000:cl=mono:d=4";
    private static final String NOISE = " -f lavfi -i anoisesrc=r=48000:a=0.2:d=4:seed=1";
    private static final String TRACKS = " -map 0 -map 1 -map 2 -c:a libopus -f webm -live 1" + TO_VP8;

    @Test
    void channelsOfOppositePhaseDoNotCancel() throws IOException {
        Path recording = make(
                folder,
                "recording",
                PICTURE + 4 + voice(4) + " -af pan=stereo|c0=c0|c1=-1*c0" + WEBM.replace("libopus", "libvorbis"));
        assertThat(loudness(recording))
                .as("as a player with one loudspeaker has it")
                .isLessThan(-60);

        assertHeard(recording);
    }

    @Test
    void theVoiceOfTheSecondTrackIsHeard() throws IOException {
        assertHeard(make(folder, "recording", PICTURE + 4 + SILENCE + voice(4) + TRACKS));
    }

    @Test
    void theVoiceBesideATrackOfNoiseIsHeardWithoutTheNoise() throws IOException {
        Path recording = make(folder, "recording", PICTURE + 4 + NOISE + voice(4) + TRACKS);

        assertThat(pauses(made(recording).audio().path())).isGreaterThan(5);
    }

    @Test
    void theVoiceBesideAChannelOfNoiseIsHeardWithoutTheNoise() throws IOException {
        Path recording = make(
                folder,
                "recording",
                PICTURE + 4 + NOISE + voice(4) + " -filter_complex [1][2]join=inputs=2:channel_layout=stereo[a]"
                        + " -map 0 -map [a]" + WEBM);

        assertThat(pauses(made(recording).audio().path())).isGreaterThan(5);
        assertThat(pauses(made(recording).playback().path())).isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({"aac, mp4, libx264", "libopus, webm, libvpx"})
    void voicesOfTwoTracksAreBothHeard(String sound, String format, String picture) throws IOException {
        Path recording = make(
                folder,
                "recording",
                PICTURE + 4
                        + " -f lavfi -i aevalsrc='0.4*lt(t,1.6)*lt(mod(t,0.5),0.3)*sin(2*PI*300*t)+0.0005*random(0)':s=48000:d=4"
                        + " -f lavfi -i aevalsrc='0.4*gt(t,2.4)*lt(mod(t,0.5),0.3)*sin(2*PI*500*t)+0.0005*random(0)':s=48000:d=4"
                        + " -map 0 -map 1 -map 2 -pix_fmt yuv420p -c:v " + picture + " -c:a " + sound + " -f "
                        + format);

        MediaPreparation.Made made = made(recording);

        for (Path copy : List.of(made.audio().path(), made.playback().path())) {
            assertThat(loudness(copy, "atrim=0:1.5")).isGreaterThan(-35);
            assertThat(loudness(copy, "atrim=2.5:4")).isGreaterThan(-35);
        }
    }

    private void assertHeard(Path recording) throws IOException {
        MediaPreparation.Made made = made(recording);

        assertThat(loudness(made.audio().path())).isGreaterThan(-30);
        assertThat(loudness(made.playback().path())).isGreaterThan(-30);
    }

    // Of the first track, as mono, because browsers play only that.
    private double loudness(Path file) throws IOException {
        return loudness(file, "anull");
    }

    private double loudness(Path file, String filter) throws IOException {
        ChannelLevels levels = levels(file, filter);
        double power = Arrays.stream(levels.channels()[0])
                .map(level -> Math.pow(10, level / 10))
                .average()
                .orElse(0);
        return 10 * Math.log10(power);
    }

    private long pauses(Path file) throws IOException {
        double[] levels = levels(file, "anull").channels()[0];
        long pauses = 0;
        for (int at = 1; at < levels.length; at++) {
            pauses += levels[at - 1] > -40 && levels[at] <= -40 ? 1 : 0;
        }
        return pauses;
    }

    private ChannelLevels levels(Path file, String filter) throws IOException {
        Path samples = make(
                folder,
                "heard.pcm",
                "-i " + file + " -map 0:a:0 -af " + filter + " -ac 1 -ar " + ChannelLevels.RATE
                        + " -c:a pcm_s16le -f s16le");
        return ChannelLevels.read(samples, 1);
    }
}
