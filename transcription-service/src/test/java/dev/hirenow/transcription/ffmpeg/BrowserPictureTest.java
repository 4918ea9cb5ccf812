package dev.hirenow.transcription.ffmpeg;

/** With the static ffmpeg of the local stack, the oldest that is supported. */
class BrowserPictureTest extends BrowserPictureContract {

    @Override
    String program() {
        return TestFfmpeg.program();
    }
}
