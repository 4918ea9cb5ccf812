package dev.hirenow.transcription.ffmpeg;

/** With the static ffmpeg of the local stack, the oldest that is supported. */
class FfmpegPreparationTest extends FfmpegPreparationContract {

    @Override
    String program() {
        return TestFfmpeg.program();
    }
}
