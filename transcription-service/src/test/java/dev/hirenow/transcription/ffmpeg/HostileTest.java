package dev.hirenow.transcription.ffmpeg;

/** With the static ffmpeg of the local stack, the oldest that is supported. */
class HostileTest extends HostileContract {

    @Override
    String program() {
        return TestFfmpeg.program();
    }
}
