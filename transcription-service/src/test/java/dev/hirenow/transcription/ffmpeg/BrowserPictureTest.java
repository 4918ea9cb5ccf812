package dev.hirenow.transcription.ffmpeg;

import org.junit.jupiter.api.Tag;

/** With the static ffmpeg of the local stack, the oldest that is supported. */
@Tag("slow")
class BrowserPictureTest extends BrowserPictureContract {

    @Override
    String program() {
        return TestFfmpeg.program();
    }
}
