package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.transcription.transcript.MediaPreparation;

/** Shared parts of the preparation tests, for every ffmpeg version. The static one makes the recordings. */
abstract class PreparationTests {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final int PICTURE_TRACK = 1;
    static final int SOUND_TRACK = 2;
    static final String PICTURE = "-f lavfi -i testsrc=size=160x120:rate=10:duration=";
    static final String TO_VP8 = " -c:v libvpx -deadline realtime -cpu-used 8";
    static final String WEBM = TO_VP8 + " -c:a libopus -f webm";
    static final String MP4 = " -c:v libx264 -pix_fmt yuv420p -c:a aac -f mp4";

    @TempDir
    Path folder;

    /** The ffmpeg under test. */
    abstract String program();

    /** Audio that rises and falls like a voice: 0.3 s of sound, then 0.2 s of faint noise, repeated. */
    static String voice(int seconds) {
        return " -f lavfi -i aevalsrc='0.3*lt(mod(t,0.5),0.3)*sin(2*PI*300*t)+0.0005*random(0)':s=48000:d=" + seconds;
    }

    static Path make(Path folder, String name, String arguments) {
        return TestFfmpeg.make(folder.resolve(name), TestFfmpeg.words(arguments));
    }

    /** The first part of a file. */
    Path cut(Path whole, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve("recording"), Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    MediaPreparation.Made made(Path recording) {
        return (MediaPreparation.Made) prepare(recording);
    }

    MediaPreparation.Result prepare(Path recording) {
        return preparation().prepare(recording, folder).await().atMost(PATIENCE);
    }

    FfmpegPreparation preparation() {
        return new FfmpegPreparation(
                new FfmpegAvailability(program()),
                new MediaLimits(PATIENCE, PATIENCE, Duration.ofMinutes(30), TestFfmpeg.MEMORY));
    }

    /** How many milliseconds of video a decoder outputs. */
    long picturesMs(Path file) throws IOException {
        Path frames = folder.resolve("pictures");
        TestFfmpeg.make(frames, TestFfmpeg.words("-i " + file + " -map 0:v:0 -vf fps=10 -f framecrc"));
        return Files.readAllLines(frames).stream()
                        .filter(line -> !line.startsWith("#"))
                        .count()
                * 100;
    }
}
