package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.media.FfmpegCheck;
import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of a preparation, for every ffmpeg version. The static one makes the recordings. */
abstract class FfmpegPreparationContract {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path fixtures;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeRecordings() {
        ContractRecordings.into(fixtures);
    }

    @Test
    void copiesOpusOutOfABrowsersRecordingAndMakesItSeekable() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("browser.webm"));

        assertThat(TestFfmpeg.look(fixtures.resolve("browser.webm")).durationMs())
                .as("what the browser wrote has no duration")
                .isEmpty();
        assertThat(made.durationMs()).isBetween(14_900L, 15_200L);
        assertThat(made.audibleMs()).isBetween(14_800L, 15_200L);
        assertThat(made.audio().contentType()).isEqualTo("audio/ogg");
        assertThat(TestFfmpeg.look(made.audio().path()).audio().orElseThrow().codec())
                .isEqualTo("opus");
        assertThat(made.playback().contentType()).isEqualTo("video/webm");
        assertThat(WebmElements.beforeTheFirstCluster(made.playback().path())).contains(WebmElements.CUES);
        assertThat(made.playback().bytes()).isEqualTo(Files.size(made.playback().path()));
    }

    @Test
    void readsAnMp4WithItsIndexAtTheEndAndPutsItFirst() throws IOException {
        Path recording = fixtures.resolve("phone.mp4");
        assertThat(position(recording, "moov")).isGreaterThan(position(recording, "mdat"));

        MediaPreparation.Made made = made(recording);

        assertThat(position(made.playback().path(), "moov"))
                .isLessThan(position(made.playback().path(), "mdat"));
        assertThat(made.audio().contentType()).isEqualTo("audio/mp4");
        assertThat(TestFfmpeg.look(made.audio().path()).audio().orElseThrow().codec())
                .isEqualTo("aac");
        assertThat(made.durationMs()).isBetween(2_900L, 3_200L);
    }

    @Test
    void leavesOutWhatThePhoneWroteBesideThePicture() throws IOException {
        assertThat(position(fixtures.resolve("phone.mp4"), "Berlin-home")).isNotNegative();

        MediaPreparation.Made made = made(fixtures.resolve("phone.mp4"));

        assertThat(position(made.playback().path(), "Berlin-home")).isNegative();
    }

    @Test
    void makesNoAudioOfARecordingWithoutSound() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("soundless.webm"));

        assertThat(made.audio()).isNull();
        assertThat(made.audibleMs()).isZero();
        assertThat(made.durationMs()).isBetween(1_900L, 2_200L);
    }

    @Test
    void fillsTheTimeBeforeALateSoundSoThatWordsStayInPlace() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("late.webm"));

        assertThat(TestFfmpeg.look(made.audio().path()).durationMs().orElseThrow())
                .isBetween(2_900L, 3_200L);
    }

    @Test
    void encodesSoundThatIsNotCompressed() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("plain.wav"));

        assertThat(TestFfmpeg.look(made.audio().path()).audio().orElseThrow().codec())
                .isEqualTo("opus");
        assertThat(made.playback().contentType()).isEqualTo("audio/ogg");
    }

    @Test
    void refusesBytesThatAreNoRecording() throws IOException {
        Path recording = Files.writeString(folder.resolve("recording"), "<html>not a video</html>");

        assertThat(prepare(recording))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesAnEmptyRecording() throws IOException {
        Path recording = Files.createFile(folder.resolve("recording"));

        assertThat(prepare(recording))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesAnMp4ThatEndsBeforeItsIndex() throws IOException {
        byte[] whole = Files.readAllBytes(fixtures.resolve("phone.mp4"));
        Path recording = Files.write(folder.resolve("recording"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(prepare(recording))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesABeginningWithNothingBehindIt() throws IOException {
        byte[] whole = Files.readAllBytes(fixtures.resolve("browser.webm"));
        Path recording = Files.write(folder.resolve("recording"), Arrays.copyOf(whole, 40));

        assertThat(prepare(recording))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void neverFollowsAPlaylistThatPretendsToBeARecording() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path recording = Files.writeString(
                folder.resolve("recording"), "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:" + secret + "\n");

        assertThat(prepare(recording))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesWhatIsLongerThanAllowed() throws IOException {
        assertThat(preparation(Duration.ofSeconds(10))
                        .prepare(fixtures.resolve("browser.webm"), folder)
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.RECORDING_TOO_LONG));
    }

    @Test
    void copiesVp9AsItIs() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("vp9.webm"));

        assertThat(made.playback().contentType()).isEqualTo("video/webm");
        assertThat(TestFfmpeg.look(made.playback().path()).video().orElseThrow().codec())
                .isEqualTo("vp9");
    }

    @Test
    void putsTheIndexFirstHoweverManyKeyFramesThereAre() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("key-frames.webm"));

        assertThat(WebmElements.beforeTheFirstCluster(made.playback().path())).contains(WebmElements.CUES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "Cannot allocate memory",
                "Error writing trailer"
            })
    void takesARecordingWhoseTitleSoundsLikeTrouble(String title) throws IOException {
        Path recording = TestFfmpeg.make(
                fixtures.resolve("titled.webm"),
                "-i",
                fixtures.resolve("soundless.webm").toString(),
                "-c",
                "copy",
                "-metadata",
                "title=" + title);
        assertThat(position(recording, title)).isNotNegative();

        assertThat(prepare(recording)).isInstanceOf(MediaPreparation.Made.class);
    }

    // ffmpeg prints a track's language unescaped within its own lines, including line breaks.
    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "Cannot allocate memory"})
    void refusesARecordingWhoseLanguageSoundsLikeTrouble(String language) throws IOException {
        Path recording = TestFfmpeg.make(
                fixtures.resolve("spoken.webm"),
                "-i",
                fixtures.resolve("soundless.webm").toString(),
                "-c",
                "copy",
                "-metadata:s:v:0",
                "language=en\n" + language + "\n");
        assertThat(position(recording, language)).isNotNegative();

        assertThat(prepare(recording))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void hasAllThatIsChecked() {
        assertThat(FfmpegCheck.of(program())).isInstanceOf(FfmpegCheck.Usable.class);
    }

    /** The ffmpeg under test. */
    abstract String program();

    private MediaPreparation.Made made(Path recording) {
        return (MediaPreparation.Made) prepare(recording);
    }

    private MediaPreparation.Result prepare(Path recording) {
        return preparation(Duration.ofMinutes(30))
                .prepare(recording, folder)
                .await()
                .atMost(PATIENCE);
    }

    private FfmpegPreparation preparation(Duration longest) {
        return new FfmpegPreparation(
                new FfmpegAvailability(program()), new MediaLimits(PATIENCE, PATIENCE, longest, TestFfmpeg.MEMORY));
    }

    private static int position(Path file, String marker) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).indexOf(marker);
    }
}
