package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.common.facts.MissingKind;
import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.transcription.transcript.MediaPreparation;

import static org.assertj.core.api.Assertions.assertThat;

/** A long gap without packets, as when a laptop slept, is removed and noted; the order does not change. */
abstract class SleptContract extends PreparationTests {

    private static final String LATER = "(1+(N-37.5)/abs(N-37.5))*0.5*%1$d/TB";
    private static final String VIDEO = " -bsf:v setts=pts=PTS+%s:dts=DTS+%s".formatted(LATER, LATER);
    private static final String AUDIO = " -bsf:a setts=ts=PTS+(1+(N-%d.5)/abs(N-%d.5))*0.5*%d/TB";

    @TempDir
    static Path fixtures;

    @BeforeAll
    static void makeRecordings() {
        make(fixtures, "browser.webm", PICTURE + 8 + Beeps.input(8) + WEBM + " -live 1");
        make(fixtures, "phone.mp4", PICTURE + 8 + Beeps.input(8) + MP4);
    }

    @ParameterizedTest
    @CsvSource({"browser.webm, webm, 190, 7200", "browser.webm, webm, 190, 45", "phone.mp4, mp4, 178, 7200"})
    void closesALongHole(String name, String format, int packets, int seconds) throws IOException {
        Path recording = jumped(name, format, VIDEO.formatted(seconds) + AUDIO.formatted(packets, packets, seconds));

        MediaPreparation.Made made = made(recording);

        assertThat(made.durationMs()).isBetween(7_800L, 8_300L);
        assertThat(made.missing()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(MissingKind.CLOSED);
            assertThat(part.atMs()).isBetween(3_700L, 3_950L);
            assertThat(part.lengthMs()).isBetween(seconds * 1_000L - 200, seconds * 1_000L + 200);
        });
        Beeps.assertAt(made.audio().path(), Beeps.from(0, 7));
        Beeps.assertAt(made.playback().path(), Beeps.from(0, 7));
        assertThat(picturesMs(made.playback().path())).isBetween(7_500L, 8_500L);
    }

    @Test
    void letsTheSoundGoOnWhereItWasWhenItsClockAloneJumped() throws IOException {
        MediaPreparation.Made made = made(jumped("browser.webm", "webm", AUDIO.formatted(190, 190, 7_200)));

        assertThat(made.durationMs()).isBetween(7_800L, 8_300L);
        Beeps.assertAt(made.audio().path(), Beeps.from(0, 7));
    }

    @Test
    void keepsAHoleThatSomebodyMayHaveWaitedFor() throws IOException {
        MediaPreparation.Made made =
                made(jumped("browser.webm", "webm", VIDEO.formatted(5) + AUDIO.formatted(190, 190, 5)));

        assertThat(made.missing()).extracting(MissingPart::kind).containsExactly(MissingKind.RECORDING);
        Beeps.assertAt(made.audio().path(), 0, 1, 2, 3, 9, 10, 11, 12);
        Beeps.assertAt(made.playback().path(), 0, 1, 2, 3, 9, 10, 11, 12);
    }

    private Path jumped(String name, String format, String filters) {
        return make(folder, "jumped", "-i " + fixtures.resolve(name) + " -c copy" + filters + " -f " + format);
    }
}
