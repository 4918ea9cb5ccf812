package dev.hirenow.transcription.ffmpeg;

/** With the static ffmpeg of the local stack, the oldest that is supported. */
class TracksTest extends TracksContract {

    @Override
    String program() {
        return TestFfmpeg.program();
    }
}
