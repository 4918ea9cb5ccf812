package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;

/** Every current browser can play the playback copy; other video is re-encoded, after the audio. */
abstract class BrowserPictureContract extends PreparationTests {

    private static final String HEVC = "-c:v libx265 -x265-params log-level=none -preset ultrafast -pix_fmt yuv420p";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEVC + " -c:a aac -f mp4",
                "-c:v mpeg4 -c:a aac -f mp4",
                "-c:v mpeg4 -c:a alac -f mov",
                "-c:v libaom-av1 -usage realtime -cpu-used 8 -strict experimental -c:a libopus -f webm",
                "-c:v libx264 -pix_fmt yuv444p -c:a aac -f mp4",
                "-c:v libx264 -pix_fmt yuv422p10le -c:a aac -f mp4",
                "-c:v mjpeg -c:a pcm_s16le -f matroska"
            })
    void aPictureThatBrowsersDoNotPlayWaitsForItsEncodingWhileTheSoundIsThere(String codecs) throws IOException {
        Path recording = make(folder, "recording", PICTURE + 4 + Beeps.input(4) + " " + codecs);

        MediaPreparation.Made made = made(recording);

        assertThat(made.pictureWaits()).isTrue();
        assertThat(made.playback().contentType()).isEqualTo("video/webm");
        assertThat(TestFfmpeg.look(made.playback().path()).video()).isEmpty();
        Beeps.assertAt(made.audio().path(), Beeps.from(0, 3));
        Beeps.assertAt(made.playback().path(), Beeps.from(0, 3));

        MediaPreparation.Made encoded = (MediaPreparation.Made)
                preparation().encode(recording, folder).await().atMost(PATIENCE);

        assertThat(encoded.playback().contentType()).isEqualTo("video/webm");
        assertPlays(encoded.playback().path(), "vp8", "opus");
        assertThat(picturesMs(encoded.playback().path())).isGreaterThan(3_500);
        Beeps.assertAt(encoded.playback().path(), Beeps.from(0, 3));
    }

    @Test
    void aPictureWithoutSoundIsEncodedAtOnce() throws IOException {
        MediaPreparation.Made made = made(make(folder, "recording", PICTURE + 2 + " -c:v mpeg4 -f mp4"));

        assertThat(made.pictureWaits()).isFalse();
        assertThat(TestFfmpeg.look(made.playback().path()).video().orElseThrow().codec())
                .isEqualTo("vp8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "libx264 -pix_fmt yuv420p -c:a libopus -f matroska",
                "libx264 -pix_fmt yuv420p -c:a libmp3lame -f mp4",
                "libx264 -pix_fmt yuvj420p -c:a alac -f mov"
            })
    void aPictureThatPlaysIsKeptAndItsSoundIsMadeToFit(String codecs) throws IOException {
        MediaPreparation.Made made = made(make(folder, "recording", PICTURE + 4 + Beeps.input(4) + " -c:v " + codecs));

        assertThat(made.pictureWaits()).isFalse();
        assertPlays(made.playback().path(), "h264", "aac");
        Beeps.assertAt(made.playback().path(), Beeps.from(0, 3));
    }

    private static void assertPlays(Path playback, String picture, String sound) throws IOException {
        MediaStreams streams = TestFfmpeg.look(playback);
        assertThat(streams.video().orElseThrow().codec()).isEqualTo(picture);
        assertThat(streams.audio().orElseThrow().codec()).isEqualTo(sound);
    }
}
