package dev.hirenow.local.doctor;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.hirenow.common.media.FfmpegCheck;
import dev.hirenow.local.parts.Ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

/** Doctor says why ffmpeg does not work, and how to fix it. */
class DoctorChecksTest {

    @Test
    void anFfmpegThatCanBeUsedIsAllRight() {
        assertThat(DoctorChecks.ffmpeg(ffmpeg(new FfmpegCheck.Usable("5.1"))).healthy())
                .isTrue();
    }

    @Test
    void oneThatCannotIsSaidWithItsReasonAndTheRemedy() {
        Finding finding = DoctorChecks.ffmpeg(ffmpeg(new FfmpegCheck.Unusable("ffmpeg lacks encoder libopus")));

        assertThat(finding.healthy()).isFalse();
        assertThat(finding.what()).contains("HIRENOW_FFMPEG", "encoder libopus");
        assertThat(finding.mend()).isEqualTo("unset it");
    }

    private static Ffmpeg ffmpeg(FfmpegCheck.Result result) {
        return new Ffmpeg(Path.of("ffmpeg"), "HIRENOW_FFMPEG", result, "unset it");
    }
}
