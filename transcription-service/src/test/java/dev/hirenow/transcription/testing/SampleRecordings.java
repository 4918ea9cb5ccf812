package dev.hirenow.transcription.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.hirenow.transcription.ffmpeg.TestFfmpeg;

/** Small recordings as browsers and phones make them. */
public final class SampleRecordings {

    private static final String PICTURE = "-f lavfi -i testsrc=size=160x120:rate=10:duration=";

    private SampleRecordings() {}

    /** A browser's WebM: VP8 and Opus, without duration or index. */
    public static byte[] browser(int seconds) {
        return made(
                "browser.webm",
                PICTURE + seconds + " -f lavfi -i sine=frequency=440:duration=" + seconds
                        + " -c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus -f webm -live 1");
    }

    /** A phone's MP4: H.264 and AAC, with the index at the end. */
    public static byte[] phone(int seconds) {
        return made(
                "phone.mp4",
                PICTURE + seconds + " -f lavfi -i sine=frequency=440:duration=" + seconds
                        + " -c:v libx264 -pix_fmt yuv420p -c:a aac -f mp4");
    }

    /** A phone's MP4 with video that not every browser plays: HEVC. */
    public static byte[] hevc(int seconds) {
        return made(
                "hevc.mp4",
                PICTURE + seconds + " -f lavfi -i sine=frequency=440:duration=" + seconds
                        + " -c:v libx265 -x265-params log-level=none -preset ultrafast -c:a aac -f mp4");
    }

    /** WebM without an audio track. */
    public static byte[] soundless(int seconds) {
        return made("soundless.webm", PICTURE + seconds + " -c:v libvpx -deadline realtime -cpu-used 8 -f webm");
    }

    /** A browser's WebM with a silent microphone. */
    public static byte[] silent(int seconds) {
        return made(
                "silent.webm",
                PICTURE + seconds + " -f lavfi -t " + seconds
                        + " -i anullsrc=r=48000:cl=mono -c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus -f webm -live 1");
    }

    private static byte[] made(String name, String arguments) {
        try {
            Path file = Files.createTempDirectory("recording").resolve(name);
            byte[] bytes = Files.readAllBytes(TestFfmpeg.make(file, arguments.split(" ")));
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
