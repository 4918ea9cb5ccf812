package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;

/** Both copies follow the recording's timeline, wherever packets are missing or times jump or drift. */
abstract class TimeLineContract extends PreparationTests {

    @TempDir
    static Path fixtures;

    @BeforeAll
    static void makeRecordings() {
        make(fixtures, "opus.webm", PICTURE + 8 + Beeps.input(8) + WEBM + " -live 1");
        make(fixtures, "vorbis.webm", PICTURE + 8 + Beeps.input(8) + TO_VP8 + " -c:a libvorbis -f webm -live 1");
        make(fixtures, "aac.mp4", PICTURE + 8 + Beeps.input(8) + MP4);
    }

    @ParameterizedTest
    @CsvSource({"opus.webm", "vorbis.webm"})
    void keepsWordsInPlaceBehindAHole(String name) throws IOException {
        Path recording = WebmBlocks.of(fixtures.resolve(name))
                .without(block -> block.track() == SOUND_TRACK && block.ms() > 2_300 && block.ms() < 5_800)
                .into(folder.resolve("recording"));

        assertBeepsAt(recording, 0, 1, 2, 6, 7);
    }

    @Test
    void keepsWordsInPlaceWhereSilenceIsNotTransmitted() throws IOException {
        Path recording = WebmBlocks.of(fixtures.resolve("opus.webm"))
                .without(block -> block.track() == SOUND_TRACK && block.ms() % 1_000 > 250 && block.ms() % 1_000 < 900)
                .into(folder.resolve("recording"));

        assertBeepsAt(recording, Beeps.from(0, 7));
    }

    @Test
    void keepsWordsInPlaceInARecordingOfSoundAlone() throws IOException {
        Path sound = TestFfmpeg.make(
                folder.resolve("sound.webm"),
                TestFfmpeg.words(Beeps.input(8).strip() + " -c:a libopus -f webm -live 1"));
        Path recording = WebmBlocks.of(sound)
                .without(block -> block.ms() > 2_300 && block.ms() < 5_800)
                .into(folder.resolve("recording"));

        Beeps.assertAt(made(recording).audio().path(), 0, 1, 2, 6, 7);
    }

    @Test
    void keepsWordsInPlaceBehindAHoleInAnMp4() throws IOException {
        Path recording = remuxed("aac.mp4", "-bsf:a setts=ts=PTS+(1+(N-199.5)/abs(N-199.5))*0.5*1.5/TB", "mp4");

        MediaPreparation.Made made = made(recording);

        assertThat(made.durationMs()).isBetween(9_300L, 9_800L);
        assertBeepsNear(made.audio().path());
        assertBeepsNear(made.playback().path());
    }

    // 200 packets of 1024 samples at 48 kHz last 4.27 s: beeps 0 to 4 come before the jump, 5 to 7 come 1.5 s
    // later.
    private static void assertBeepsNear(Path copy) throws IOException {
        Path slower = TestFfmpeg.make(
                copy.resolveSibling("from-the-jump.wav"),
                TestFfmpeg.words("-ss 5.5 -i " + copy + " -map 0:a:0 -f wav"));
        Beeps.assertAt(slower, 1, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"1.02", "0.98"})
    void followsAClockThatDrifts(String factor) throws IOException {
        Path recording = remuxed("opus.webm", "-bsf:a setts=ts=PTS*" + factor, "webm");

        MediaPreparation.Made made = made(recording);

        double last = 7 * Double.parseDouble(factor);
        assertThat(Beeps.last(made.audio().path())).isBetween(last - 0.1, last + 0.1);
        assertThat(Beeps.last(made.playback().path())).isBetween(last - 0.1, last + 0.1);
    }

    @Test
    void copiesWhatHasNoHole() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("opus.webm"));

        Beeps.assertAt(made.audio().path(), Beeps.from(0, 7));
        assertThat(packets(made.audio().path())).isEqualTo(packets(fixtures.resolve("opus.webm")));
        assertThat(packets(made.playback().path())).isEqualTo(packets(fixtures.resolve("opus.webm")));
    }

    private void assertBeepsAt(Path recording, int... seconds) throws IOException {
        MediaPreparation.Made made = made(recording);

        Beeps.assertAt(made.audio().path(), seconds);
        Beeps.assertAt(made.playback().path(), seconds);
    }

    private Path remuxed(String name, String filter, String format) {
        return TestFfmpeg.make(
                folder.resolve("remuxed." + format),
                TestFfmpeg.words("-i " + fixtures.resolve(name) + " -c copy " + filter + " -f " + format));
    }

    // The bytes of the audio packets, whatever the container.
    private String packets(Path file) throws IOException {
        Path hash = folder.resolve("hash-" + file.getFileName());
        TestFfmpeg.make(hash, TestFfmpeg.words("-i " + file + " -map 0:a:0 -c copy -f streamhash -hash md5"));
        return Files.readString(hash);
    }
}
