package dev.hirenow.transcription.ffmpeg;

/**
 * How much of a WebM is kept free at its beginning for the index, which is written last and has an entry of about 20
 * bytes for each key frame. (ffmpeg 5.1 and later could move it there instead; 4.4 cannot.)
 */
final class IndexSpace {

    private static final long LEAST = 16 * 1024;
    private static final long SHARE_OF_USUAL = 1024;
    private static final long SHARE_OF_MANY_KEY_FRAMES = 16;

    private IndexSpace() {}

    /** Enough for what cameras make: a key frame each second would need less, even at the lowest quality. */
    static long usual(long recordingBytes) {
        return LEAST + recordingBytes / SHARE_OF_USUAL;
    }

    /** Enough where every frame is a key frame, as some screen recorders write. */
    static long generous(long recordingBytes) {
        return LEAST + recordingBytes / SHARE_OF_MANY_KEY_FRAMES;
    }
}
