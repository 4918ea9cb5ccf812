package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** With the current ffmpeg of the images. */
class CurrentHostileTest extends HostileContract {

    private static String program;

    @BeforeAll
    static void unpack(@TempDir Path unpacked) throws IOException {
        program = CurrentFfmpeg.unpackedInto(unpacked);
    }

    @Override
    String program() {
        return program;
    }
}
