package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;

/** How many ffmpeg processes a preparation starts: each costs about ten milliseconds of processor time by itself. */
class ProcessesPerAnswerTest {

    // Headers, packets, levels, both copies, and their headers. Decoding the audio a second time would be a sixth.
    private static final int BUDGET = 5;

    @TempDir
    static Path fixtures;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeRecordings() {
        ContractRecordings.into(fixtures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"browser.webm", "phone.mp4"})
    void staysWithinItsBudgetForWhatBrowsersAndPhonesRecord(String recording) throws IOException {
        Path starts = folder.resolve("starts");

        MediaPreparation.Result result = new FfmpegPreparation(
                        new FfmpegAvailability(counting(starts).toString()),
                        new MediaLimits(
                                PreparationTests.PATIENCE,
                                PreparationTests.PATIENCE,
                                Duration.ofMinutes(30),
                                TestFfmpeg.MEMORY))
                .prepare(fixtures.resolve(recording), folder)
                .await()
                .atMost(PreparationTests.PATIENCE);

        assertThat(result).isInstanceOf(MediaPreparation.Made.class);
        assertThat(Files.readAllLines(starts)).hasSize(BUDGET);
    }

    private Path counting(Path starts) throws IOException {
        Path program = Files.writeString(folder.resolve("ffmpeg"), """
                #!/bin/sh
                echo started >> '%s'
                exec '%s' "$@"
                """.formatted(starts, TestFfmpeg.program()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
