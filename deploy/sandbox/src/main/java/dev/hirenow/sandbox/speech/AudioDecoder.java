package dev.hirenow.sandbox.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Decodes any audio that ffmpeg can read.
 *
 * @param ffmpeg the program, by path or by name
 */
record AudioDecoder(String ffmpeg) {

    private static final long PATIENCE_SECONDS = 120;

    /** Empty if the bytes contain no audio; throws if ffmpeg itself cannot run. */
    Optional<PcmAudio> decode(byte[] recording) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("sandbox-ear-");
        Path in = folder.resolve("in");
        Path out = folder.resolve("out.raw");
        try {
            // A file and not a pipe: reading an MP4 with its index at the end requires seeking.
            Files.write(in, recording);
            return run(in, out) ? Optional.of(PcmAudio.littleEndian(Files.readAllBytes(out))) : Optional.empty();
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder);
        }
    }

    private boolean run(Path in, Path out) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ffmpeg,
                        "-v",
                        "quiet",
                        "-nostdin",
                        "-y",
                        "-i",
                        in.toString(),
                        "-vn",
                        "-ac",
                        "1",
                        "-ar",
                        Integer.toString(PcmAudio.RATE),
                        "-f",
                        "s16le",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }
}
