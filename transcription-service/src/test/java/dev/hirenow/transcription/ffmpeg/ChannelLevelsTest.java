package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelLevelsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sine=frequency=300:duration=3                                 ; 2900 ; 3000",
                "aevalsrc=0.02*sin(2*PI*300*t):d=3                             ; 2900 ; 3000",
                "aevalsrc=0.2*sin(2*PI*300*t)|-0.2*sin(2*PI*300*t):d=3         ; 2900 ; 3000",
                "aevalsrc=0|0.2*sin(2*PI*300*t):d=3                            ; 2900 ; 3000",
                "aevalsrc=0.2*sin(2*PI*300*t)*between(t\\,1\\,1.5):d=3         ; 400  ; 800",
                "aevalsrc=0.5*between(t\\,1\\,1.005):d=3                       ; 0    ; 299",
                "anoisesrc=a=0.001:c=pink:d=3                                  ; 0    ; 0",
                "anullsrc=r=48000:cl=mono:d=3                                  ; 0    ; 0"
            })
    void measuresHowLongSomethingCanBeHeard(String sound, long least, long most)
            throws IOException, FfmpegRun.CutShort {
        Path file =
                TestFfmpeg.make(folder.resolve("sound.ogg"), "-f", "lavfi", "-i", sound, "-t", "3", "-c:a", "libopus");

        assertThat(heard(file).audibleMs()).isBetween(least, most);
        assertThat(folder.resolve("samples-0")).doesNotExist();
    }

    private AudioTrackPlan heard(Path file) throws IOException, FfmpegRun.CutShort {
        FfmpegRun run =
                new FfmpegRun(new FfmpegAvailability(TestFfmpeg.program()), Duration.ofSeconds(20), TestFfmpeg.MEMORY);
        ProbedRecording source = new MediaProbe(run, folder).source(file).orElseThrow();
        return new AudioTrackAnalyser(run, folder).to(source).orElseThrow();
    }
}
