package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.transcription.transcript.FailureReason;
import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FfmpegPreparationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path fixtures;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeRecordings() {
        // as MediaRecorder writes it: no duration, no index
        Ffmpeg.make(
                fixtures.resolve("browser.webm"),
                words("-f lavfi -i testsrc=size=160x120:rate=10:duration=15 -f lavfi -i sine=frequency=440:duration=15"
                        + " -c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus -f webm -live 1"));
        Ffmpeg.make(
                fixtures.resolve("phone.mp4"),
                words("-f lavfi -i testsrc=size=160x120:rate=10:duration=3 -f lavfi -i sine=frequency=440:duration=3"
                        + " -metadata title=Berlin-home -c:v libopenh264 -c:a aac -f mp4"));
        Ffmpeg.make(
                fixtures.resolve("soundless.webm"),
                words("-f lavfi -i testsrc=size=160x120:rate=10:duration=2 -c:v libvpx -deadline realtime -f webm"));
        Ffmpeg.make(
                fixtures.resolve("late.webm"),
                words("-f lavfi -i testsrc=size=160x120:rate=10:duration=3 -itsoffset 1 -f lavfi"
                        + " -i sine=frequency=440:duration=2 -c:v libvpx -deadline realtime -c:a libopus -f webm"));
        Ffmpeg.make(
                fixtures.resolve("plain.wav"),
                words("-f lavfi -i sine=frequency=440:duration=2 -c:a pcm_s16le -f wav"));
    }

    @Test
    void copiesOpusOutOfABrowsersRecordingAndMakesItSeekable() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("browser.webm"));

        assertThat(Ffmpeg.look(fixtures.resolve("browser.webm")).durationMs())
                .as("what the browser wrote has no duration")
                .isEmpty();
        assertThat(made.durationMs()).isBetween(14_900L, 15_200L);
        assertThat(made.audio().contentType()).isEqualTo("audio/ogg");
        assertThat(Ffmpeg.look(made.audio().path()).audio().orElseThrow().codec())
                .isEqualTo("opus");
        assertThat(made.playback().contentType()).isEqualTo("video/webm");
        assertThat(cuesComeFirst(made.playback().path())).isTrue();
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
        assertThat(Ffmpeg.look(made.audio().path()).audio().orElseThrow().codec())
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
        assertThat(made.durationMs()).isBetween(1_900L, 2_200L);
    }

    @Test
    void fillsTheTimeBeforeALateSoundSoThatWordsStayInPlace() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("late.webm"));

        assertThat(Ffmpeg.look(made.audio().path()).durationMs().orElseThrow()).isBetween(2_900L, 3_200L);
    }

    @Test
    void encodesSoundThatIsNotCompressed() throws IOException {
        MediaPreparation.Made made = made(fixtures.resolve("plain.wav"));

        assertThat(Ffmpeg.look(made.audio().path()).audio().orElseThrow().codec())
                .isEqualTo("opus");
        assertThat(made.playback().contentType()).isEqualTo("audio/ogg");
    }

    @Test
    void refusesBytesThatAreNoRecording() throws IOException {
        Path recording = Files.writeString(folder.resolve("recording"), "<html>not a video</html>");

        assertThat(prepare(recording)).isEqualTo(new MediaPreparation.Unusable(FailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesAnEmptyRecording() throws IOException {
        Path recording = Files.createFile(folder.resolve("recording"));

        assertThat(prepare(recording)).isEqualTo(new MediaPreparation.Unusable(FailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesAnMp4ThatEndsBeforeItsIndex() throws IOException {
        byte[] whole = Files.readAllBytes(fixtures.resolve("phone.mp4"));
        Path recording = Files.write(folder.resolve("recording"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(prepare(recording)).isEqualTo(new MediaPreparation.Unusable(FailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesABeginningWithNothingBehindIt() throws IOException {
        byte[] whole = Files.readAllBytes(fixtures.resolve("browser.webm"));
        Path recording = Files.write(folder.resolve("recording"), Arrays.copyOf(whole, 40));

        assertThat(prepare(recording)).isEqualTo(new MediaPreparation.Unusable(FailureReason.CORRUPT_RECORDING));
    }

    @Test
    void neverFollowsAPlaylistThatPretendsToBeARecording() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path recording = Files.writeString(
                folder.resolve("recording"), "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:" + secret + "\n");

        assertThat(prepare(recording)).isEqualTo(new MediaPreparation.Unusable(FailureReason.CORRUPT_RECORDING));
    }

    @Test
    void refusesWhatIsLongerThanAllowed() throws IOException {
        MediaPreparation preparation = new FfmpegPreparation(Ffmpeg.program(), PATIENCE, Duration.ofSeconds(10));

        assertThat(preparation
                        .prepare(fixtures.resolve("browser.webm"), folder)
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new MediaPreparation.Unusable(FailureReason.RECORDING_TOO_LONG));
    }

    @Test
    void stopsARunThatTakesTooLong() throws IOException {
        Path endless = program("exec sleep 600");

        assertThat(new FfmpegPreparation(endless.toString(), Duration.ofMillis(200), PATIENCE)
                        .prepare(fixtures.resolve("browser.webm"), folder)
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new MediaPreparation.CutShort());
    }

    @Test
    void doesNotBlameTheRecordingWhenTheProgramWasKilled() throws IOException {
        Path killed = program("kill -9 $$");

        assertThat(new FfmpegPreparation(killed.toString(), PATIENCE, PATIENCE)
                        .prepare(fixtures.resolve("browser.webm"), folder)
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(new MediaPreparation.CutShort());
    }

    @Test
    void doesNotBlameTheRecordingWhenTheDiskIsFull() throws IOException {
        Path full = program("case \"$*\" in *copy*) echo 'No space left on device' >&2; exit 228;; esac\n" + "exec '"
                + Ffmpeg.program() + "' \"$@\"");

        assertThatThrownBy(() -> new FfmpegPreparation(full.toString(), PATIENCE, PATIENCE)
                        .prepare(fixtures.resolve("browser.webm"), folder)
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void doesNotBlameTheRecordingWhenTheProgramCannotStart() throws IOException {
        Path bare = program("echo 'ffmpeg: error while loading shared libraries: libpulse.so.0' >&2; exit 127");

        assertThatThrownBy(() -> new FfmpegPreparation(bare.toString(), PATIENCE, PATIENCE)
                        .prepare(fixtures.resolve("browser.webm"), folder)
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("shared libraries");
    }

    private MediaPreparation.Made made(Path recording) {
        return (MediaPreparation.Made) prepare(recording);
    }

    private MediaPreparation.Result prepare(Path recording) {
        return new FfmpegPreparation(Ffmpeg.program(), PATIENCE, Duration.ofMinutes(30))
                .prepare(recording, folder)
                .await()
                .atMost(PATIENCE);
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private static boolean cuesComeFirst(Path webm) throws IOException {
        return position(webm, bytes("1c53bb6b")) < position(webm, bytes("1f43b675"));
    }

    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private static int position(Path file, String marker) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).indexOf(marker);
    }

    private static String[] words(String arguments) {
        return arguments.split(" ");
    }
}
