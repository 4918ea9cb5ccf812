package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The missing parts of a recording are reported with position and length, and whether there was speech. */
abstract class MissingPartsContract extends PreparationTests {

    @TempDir
    static Path fixtures;

    @BeforeAll
    static void makeRecordings() {
        make(fixtures, "voice.webm", PICTURE + 8 + voice(8) + WEBM + " -live 1");
        make(fixtures, "long.webm", PICTURE + 8 + voice(8) + WEBM);
        make(fixtures, "phone.mp4", PICTURE + 8 + voice(8) + MP4 + " -movflags +faststart");
    }

    // A voice from 5.0 to 5.3 s, and none from 5.3 to 5.5 s.
    @ParameterizedTest
    @CsvSource({"5140, true", "5440, false"})
    void soundThatEndsWhileThePictureGoesOn(long ms, boolean duringSpeech) throws IOException {
        MediaPreparation.Made made = made(without(sound().and(block -> block.ms() > ms)));

        assertMissing(made, MissingKind.SOUND, ms, 8_000 - ms, duringSpeech);
    }

    @ParameterizedTest
    @CsvSource({"3140, true", "3400, false"})
    void soundThatIsMissingInTheMiddle(long from, boolean duringSpeech) throws IOException {
        MediaPreparation.Made made =
                made(without(sound().and(block -> block.ms() > from && block.ms() < from + 2_000)));

        assertMissing(made, MissingKind.SOUND, from, 2_000, duringSpeech);
    }

    @Test
    void nothingAtAllInTheMiddle() throws IOException {
        MediaPreparation.Made made = made(without(block -> block.ms() > 3_400 && block.ms() < 5_400));

        assertMissing(made, MissingKind.RECORDING, 3_400, 2_000, false);
    }

    @Test
    void aTrackOfSoundWithoutAPacket() throws IOException {
        MediaPreparation.Made made = made(without(sound()));

        assertThat(made.audio()).isNull();
        assertMissing(made, MissingKind.SOUND, 0, 8_000, false);
    }

    @Test
    void aPictureThatEndsEarly() throws IOException {
        MediaPreparation.Made made = made(without(sound().negate().and(block -> block.ms() > 4_000)));

        assertMissing(made, MissingKind.PICTURE, 4_050, 3_950, false);
    }

    @Test
    void theEndThatAWebmAnnounces() throws IOException {
        MediaPreparation.Made made = made(cut(fixtures.resolve("long.webm"), 0.6));

        assertThat(made.missing()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(MissingKind.END);
            assertThat(part.atMs() + part.lengthMs()).isCloseTo(8_000, within(150L));
            assertThat(part.atMs()).isEqualTo(made.durationMs());
        });
    }

    @Test
    void theEndThatAnMp4Announces() throws IOException {
        MediaPreparation.Made made = made(cut(fixtures.resolve("phone.mp4"), 0.8));

        assertThat(made.missing()).anySatisfy(part -> {
            assertThat(part.kind()).isEqualTo(MissingKind.END);
            assertThat(part.atMs() + part.lengthMs()).isCloseTo(8_000, within(150L));
        });
    }

    @ParameterizedTest
    @CsvSource({"voice.webm", "long.webm", "phone.mp4"})
    void nothingOfAWholeRecording(String name) {
        assertThat(made(fixtures.resolve(name)).missing()).isEmpty();
    }

    private static Predicate<WebmBlocks.Block> sound() {
        return block -> block.track() == SOUND_TRACK;
    }

    private Path without(Predicate<WebmBlocks.Block> lost) throws IOException {
        return WebmBlocks.of(fixtures.resolve("voice.webm")).without(lost).into(folder.resolve("recording"));
    }

    private static void assertMissing(
            MediaPreparation.Made made, MissingKind kind, long atMs, long lengthMs, boolean duringSpeech) {
        assertThat(made.missing()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(kind);
            assertThat(part.atMs()).isCloseTo(atMs, within(60L));
            assertThat(part.lengthMs()).isCloseTo(lengthMs, within(120L));
            assertThat(part.duringSpeech()).isEqualTo(duringSpeech);
        });
        assertThat(made.missing()).extracting(MissingPart::kind).containsExactly(kind);
    }
}
