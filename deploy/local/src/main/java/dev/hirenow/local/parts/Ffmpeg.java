package dev.hirenow.local.parts;

import java.nio.file.Path;

/** The media program that the transcription service runs. */
public final class Ffmpeg {
    private Ffmpeg() {}

    /** The executable, unpacked at the first call. */
    public static Path executable(Layout layout) {
        return Unpacked.ffmpeg(layout).resolve("ffmpeg");
    }
}
