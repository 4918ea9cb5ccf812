package dev.hirenow.transcription.settings;

import org.junit.jupiter.api.Test;

import dev.hirenow.transcription.ffmpeg.TestFfmpeg;

import static org.assertj.core.api.Assertions.assertThat;

/** In production the service refuses to start without ffmpeg. */
class FfmpegProductionCheckTest {

    @Test
    void refusesAnFfmpegThatIsNotThere() {
        assertThat(FfmpegProductionCheck.reasons("/nowhere/ffmpeg"))
                .singleElement()
                .satisfies(reason ->
                        assertThat(reason).startsWith("HIRENOW_FFMPEG").contains("/nowhere/ffmpeg", "No such file"));
    }

    @Test
    void startsWithOneThatHasAllThatIsNeeded() {
        assertThat(FfmpegProductionCheck.reasons(TestFfmpeg.program())).isEmpty();
    }
}
