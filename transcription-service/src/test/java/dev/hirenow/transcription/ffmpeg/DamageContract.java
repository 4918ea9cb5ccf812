package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static org.assertj.core.api.Assertions.assertThat;

/** Recordings that a browser can play are processed as far as they can be played. */
abstract class DamageContract extends PreparationTests {

    @TempDir
    static Path fixtures;

    @BeforeAll
    static void makeRecordings() {
        make(fixtures, "browser.webm", PICTURE + 8 + Beeps.input(8) + WEBM + " -live 1");
        make(fixtures, "phone.mp4", PICTURE + 8 + Beeps.input(8) + MP4 + " -movflags +faststart");
        make(
                fixtures,
                "fragments.mp4",
                PICTURE + 8 + Beeps.input(8) + " -g 20 -bf 0" + MP4
                        + " -movflags +frag_keyframe+empty_moov+default_base_moof");
        make(fixtures, "sound.wav", Beeps.input(8).strip() + " -c:a pcm_s16le -f wav");
    }

    @ParameterizedTest
    @CsvSource({"1, -250", "1, -100", "2, -45", "2, -20"})
    void takesAPacketWithAnEarlierTime(int track, long laterMs) throws IOException {
        WebmBlocks blocks = WebmBlocks.of(fixtures.resolve("browser.webm"));
        Path recording = blocks.move(blocks.ofTrack(track).get(40), laterMs).into(folder.resolve("recording"));

        assertWhole(made(recording));
    }

    @Test
    void takesPicturesOfTheSameMillisecond() throws IOException {
        WebmBlocks blocks = WebmBlocks.of(fixtures.resolve("browser.webm"));
        List<WebmBlocks.Block> pictures = blocks.ofTrack(PICTURE_TRACK);
        Path recording = blocks.move(
                        pictures.get(40),
                        pictures.get(39).ms() - pictures.get(40).ms())
                .into(folder.resolve("recording"));

        assertWhole(made(recording));
    }

    @Test
    void takesAnMp4WithoutItsLastBytes() throws IOException {
        byte[] whole = Files.readAllBytes(fixtures.resolve("phone.mp4"));

        MediaPreparation.Made made =
                made(Files.write(folder.resolve("recording"), Arrays.copyOf(whole, whole.length - 10)));

        assertThat(made.durationMs()).isBetween(7_700L, 8_100L);
        assertThat(picturesMs(made.playback().path())).isGreaterThan(7_500);
    }

    @Test
    void takesASoundWhoseLengthWasNeverWritten() throws IOException {
        byte[] bytes = Files.readAllBytes(fixtures.resolve("sound.wav"));
        ByteBuffer wav = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data");
        wav.putInt(4, -1).putInt(data + 4, -1);

        Beeps.assertAt(
                made(Files.write(folder.resolve("recording"), bytes)).audio().path(), Beeps.from(0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"browser.webm", "fragments.mp4"})
    void takesTwoRecordingsInOneFileOneAfterTheOther(String name) throws IOException {
        byte[] one = Files.readAllBytes(fixtures.resolve(name));
        byte[] two = Arrays.copyOf(one, 2 * one.length);
        System.arraycopy(one, 0, two, one.length, one.length);

        MediaPreparation.Made made = made(Files.write(folder.resolve("recording"), two));

        assertThat(made.durationMs()).isBetween(15_800L, 16_300L);
        Beeps.assertAt(made.audio().path(), Beeps.from(0, 15));
        Beeps.assertAt(made.playback().path(), Beeps.from(0, 15));
        assertThat(picturesMs(made.playback().path())).isGreaterThan(15_500);
    }

    @Test
    void takesWhatIsLeftOfARecordingThatBreaksOff() throws IOException {
        MediaPreparation.Made made = made(cut(fixtures.resolve("browser.webm"), 0.5));

        assertThat(made.durationMs()).isBetween(2_000L, 6_500L);
        assertThat(picturesMs(made.playback().path())).isGreaterThan(2_000);
    }

    @Test
    void takesWhatIsLeftBehindBytesThatAreMissing() throws IOException {
        byte[] whole = Files.readAllBytes(fixtures.resolve("browser.webm"));
        int from = whole.length / 2;
        byte[] damaged = Arrays.copyOf(whole, whole.length - 100);
        System.arraycopy(whole, from + 100, damaged, from, damaged.length - from);

        MediaPreparation.Made made = made(Files.write(folder.resolve("recording"), damaged));

        assertThat(made.durationMs()).isBetween(7_500L, 8_300L);
        assertThat(picturesMs(made.playback().path())).isGreaterThan(7_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded"})
    void refusesHeadersAloneWhoseTitleSoundsLikeTrouble(String title) throws IOException {
        Path titled = TestFfmpeg.make(
                folder.resolve("titled.webm"),
                "-i",
                fixtures.resolve("browser.webm").toString(),
                "-c",
                "copy",
                "-live",
                "1",
                "-metadata",
                "title=" + title);
        int firstBlock = WebmBlocks.of(titled).all().getFirst().at();
        byte[] bytes = Files.readAllBytes(titled);

        assertThat(prepare(Files.write(folder.resolve("recording"), Arrays.copyOf(bytes, firstBlock))))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    private void assertWhole(MediaPreparation.Made made) throws IOException {
        assertThat(made.durationMs()).isBetween(7_900L, 8_200L);
        assertThat(picturesMs(made.playback().path())).isGreaterThan(7_700);
        Beeps.assertAt(made.audio().path(), Beeps.from(0, 7));
        Beeps.assertAt(made.playback().path(), Beeps.from(0, 7));
    }
}
