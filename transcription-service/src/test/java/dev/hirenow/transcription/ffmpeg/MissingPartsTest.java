package dev.hirenow.transcription.ffmpeg;

/** With the static ffmpeg of the local stack, the oldest that is supported. */
class MissingPartsTest extends MissingPartsContract {

    @Override
    String program() {
        return TestFfmpeg.program();
    }
}
