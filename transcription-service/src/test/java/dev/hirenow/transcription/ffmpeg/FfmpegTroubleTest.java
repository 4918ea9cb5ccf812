package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.common.failure.InternalFaultDetector;
import dev.hirenow.transcription.transcript.MediaPreparation;
import dev.hirenow.transcription.transcript.TranscriptionFailureReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Environment failures are never attributed to the recording. */
class FfmpegTroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final MediaLimits LIMITS = new MediaLimits(PATIENCE, PATIENCE, PATIENCE, TestFfmpeg.MEMORY);

    @TempDir
    static Path fixtures;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeARecording() {
        TestFfmpeg.make(
                fixtures.resolve("browser.webm"),
                TestFfmpeg.words("-f lavfi -i testsrc=size=160x120:rate=10:duration=2 -f lavfi -i sine=duration=2"
                        + " -c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus -f webm -live 1"));
    }

    @Test
    void stopsARunThatTakesTooLong() throws IOException {
        FfmpegPreparation endless = new FfmpegPreparation(
                program("exec sleep 600"),
                new MediaLimits(Duration.ofMillis(200), PATIENCE, PATIENCE, TestFfmpeg.MEMORY));

        assertThat(prepare(endless)).isEqualTo(new MediaPreparation.CutShort());
    }

    @Test
    void doesNotBlameTheRecordingWhenTheProgramWasKilled() throws IOException {
        assertThat(prepare(preparation("kill -9 $$"))).isEqualTo(new MediaPreparation.CutShort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*copy*", "*"})
    void doesNotBlameTheRecordingWhileTheDiskIsFull(String run) throws IOException {
        FfmpegAvailability full =
                program("case \"$*\" in " + run + ") exit 1;; esac\nexec '" + TestFfmpeg.program() + "' \"$@\"");

        assertThatThrownBy(() -> prepare(new FfmpegPreparation(full, LIMITS, _ -> true)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no space left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Cannot allocate memory"})
    void triesAgainAFewTimesWhenAShortageHasPassedByNow(String shortage) throws IOException {
        FfmpegPreparation failing = preparation("case \"$*\" in *copy*) echo 'av_interleaved_write_frame(): " + shortage
                + "' >&2; exit 1;; esac\nexec '" + TestFfmpeg.program() + "' \"$@\"");

        assertThat(prepare(failing)).isEqualTo(new MediaPreparation.CutShort());
    }

    @ParameterizedTest
    @ValueSource(ints = {228, 244})
    void triesAgainAFewTimesWhenTheExitCodeNamesAShortage(int code) throws IOException {
        FfmpegPreparation failing = preparation(
                "case \"$*\" in *copy*) exit " + code + ";; esac\nexec '" + TestFfmpeg.program() + "' \"$@\"");

        assertThat(prepare(failing)).isEqualTo(new MediaPreparation.CutShort());
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Cannot allocate memory"})
    void doesNotTakeWhatARecordingSaysOfItselfForAShortage(String title) throws IOException {
        FfmpegPreparation reading = preparation("printf '  Metadata:\\n    title           : " + title
                + "\\n                    : " + title + "\\n' >&2; exit 1");

        assertThat(prepare(reading))
                .isEqualTo(new MediaPreparation.Unusable(TranscriptionFailureReason.CORRUPT_RECORDING));
    }

    @Test
    void callsItAFaultOfOursWhenNoCopyIsThereAlthoughTheDiskIsSound() throws IOException {
        FfmpegPreparation forgetful =
                preparation("case \"$*\" in *copy*) exit 0;; esac\nexec '" + TestFfmpeg.program() + "' \"$@\"");

        assertThatThrownBy(() -> prepare(forgetful))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure ->
                        assertThat(InternalFaultDetector.isCertain(failure)).isTrue());
    }

    @Test
    void saysWhichLibraryIsMissing() throws IOException {
        FfmpegPreparation bare =
                preparation("echo 'ffmpeg: error while loading shared libraries: libpulse.so.0' >&2; exit 127");

        assertThat(prepare(bare)).isInstanceOfSatisfying(MediaPreparation.ProgramUnusable.class, unusable -> assertThat(
                        unusable.trouble())
                .contains("exit code 127", "libpulse.so.0"));
    }

    @Test
    void saysThatTheProgramIsNotThere() {
        String nowhere = folder.resolve("nowhere").toString();

        assertThat(prepare(new FfmpegPreparation(new FfmpegAvailability(nowhere), LIMITS)))
                .isInstanceOfSatisfying(
                        MediaPreparation.ProgramUnusable.class,
                        unusable -> assertThat(unusable.trouble()).contains(nowhere, "No such file"));
    }

    @Test
    void knowsOfTheTroubleAsSoonAsARecordingMeetsIt() throws IOException {
        FfmpegAvailability state = program("exec '" + TestFfmpeg.program() + "' \"$@\"");
        assertThat(state.look()).isEmpty();
        Files.delete(folder.resolve("program"));

        prepare(new FfmpegPreparation(state, LIMITS));

        assertThat(state.trouble()).isPresent();
    }

    @Test
    void aFolderThatTakesDataIsNotFull() {
        assertThat(ResourceShortageDetector.diskFull(folder)).isFalse();
        assertThat(ResourceShortageDetector.diskFull(folder.resolve("not/there")))
                .isTrue();
    }

    private MediaPreparation.Result prepare(FfmpegPreparation preparation) {
        return preparation
                .prepare(fixtures.resolve("browser.webm"), folder)
                .await()
                .atMost(PATIENCE);
    }

    private FfmpegPreparation preparation(String script) throws IOException {
        return new FfmpegPreparation(program(script), LIMITS);
    }

    private FfmpegAvailability program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new FfmpegAvailability(program.toString());
    }
}
