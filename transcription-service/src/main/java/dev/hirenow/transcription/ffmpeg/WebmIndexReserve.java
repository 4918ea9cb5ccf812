package dev.hirenow.transcription.ffmpeg;

/**
 * How many bytes a WebM file reserves at its start for the index. ffmpeg writes the index last, with about 20 bytes
 * per key frame. (ffmpeg 5.1 and later could move it to the start instead; 4.4 cannot.)
 */
final class WebmIndexReserve {

    private static final long LEAST = 16 * 1024;
    private static final long SHARE_OF_USUAL = 1024;
    private static final long SHARE_OF_MANY_KEY_FRAMES = 16;

    private WebmIndexReserve() {}

    /** Enough for cameras: even at the lowest quality, one key frame per second needs less. */
    static long usual(long recordingBytes) {
        return LEAST + recordingBytes / SHARE_OF_USUAL;
    }

    /** Enough if every frame is a key frame, as with some screen recorders. */
    static long generous(long recordingBytes) {
        return LEAST + recordingBytes / SHARE_OF_MANY_KEY_FRAMES;
    }
}
