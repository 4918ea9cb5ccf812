package dev.hirenow.transcription.ffmpeg;

import java.nio.file.Path;

/** Recordings as browsers and phones make them, and some that should not exist. */
final class ContractRecordings {

    private static final String PICTURE = "-f lavfi -i testsrc=size=160x120:rate=10:duration=";
    private static final String SOUND = " -f lavfi -i sine=frequency=440:duration=";
    private static final String TO_VP8 = " -c:v libvpx -deadline realtime -cpu-used 8";
    private static final String WEBM = " -c:a libopus -f webm";
    // As MediaRecorder writes it: no duration, no index.
    private static final String LIVE_WEBM = WEBM + " -live 1";

    private ContractRecordings() {}

    /** Makes all of them in this folder. */
    static void into(Path folder) {
        make(folder, "browser.webm", PICTURE + 15 + SOUND + 15 + TO_VP8 + LIVE_WEBM);
        make(
                folder,
                "phone.mp4",
                PICTURE + 3 + SOUND + 3 + " -metadata title=Berlin-home -c:v libx264 -pix_fmt yuv420p -c:a aac -f mp4");
        make(folder, "soundless.webm", PICTURE + 2 + TO_VP8 + " -f webm");
        make(folder, "late.webm", PICTURE + 3 + " -itsoffset 1" + SOUND + 2 + TO_VP8 + WEBM);
        make(
                folder,
                "key-frames.webm",
                "-f lavfi -i testsrc=size=64x48:rate=30:duration=60 -b:v 200k -g 1" + TO_VP8 + " -f webm -live 1");
        make(
                folder,
                "vp9.webm",
                PICTURE + 2 + SOUND + 2 + " -pix_fmt yuv420p -c:v libvpx-vp9 -deadline realtime -cpu-used 8"
                        + LIVE_WEBM);
        make(folder, "plain.wav", "-f lavfi -i sine=frequency=440:duration=2 -c:a pcm_s16le -f wav");
    }

    private static void make(Path folder, String name, String arguments) {
        TestFfmpeg.make(folder.resolve(name), TestFfmpeg.words(arguments));
    }
}
