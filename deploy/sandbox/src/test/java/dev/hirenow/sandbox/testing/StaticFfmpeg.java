package dev.hirenow.sandbox.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The bundled ffmpeg of the local stack. */
public final class StaticFfmpeg {

    private static final String IN_JAR = "/ws/schild/jave/nativebin/ffmpeg-"
            + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "amd64");

    private StaticFfmpeg() {}

    /** The path of the executable. */
    public static String unpacked() {
        try (InputStream stream = StaticFfmpeg.class.getResourceAsStream(IN_JAR)) {
            Path program =
                    Files.createDirectories(Path.of("target/static-ffmpeg")).resolve("ffmpeg");
            Files.copy(stream, program, StandardCopyOption.REPLACE_EXISTING);
            if (!program.toFile().setExecutable(true)) {
                throw new IOException(program + " cannot be made executable");
            }
            return program.toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
