package dev.hirenow.transcription;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.Test;

import dev.hirenow.transcription.ffmpeg.TestFfmpeg;

import static org.assertj.core.api.Assertions.assertThat;

/** The check that images and the installer run before they start anything. */
class TranscriptionMainTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void anFfmpegThatCanBeUsedEndsWith0() {
        assertThat(TranscriptionMain.check(TestFfmpeg.program(), new PrintStream(said)))
                .isZero();
        assertThat(said.toString()).startsWith("ffmpeg ").contains("can be used");
    }

    @Test
    void oneThatCannotEndsWith1AndTheReason() {
        assertThat(TranscriptionMain.check("/nowhere/ffmpeg", new PrintStream(said)))
                .isEqualTo(1);
        assertThat(said.toString()).startsWith("FAILED: ffmpeg cannot be used").contains("No such file");
    }
}
