package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Assumptions;

import dev.hirenow.common.media.FfmpegCheck;

/** The current ffmpeg of the images. It is linked against libraries that a bare machine does not have. */
final class CurrentFfmpeg {

    private static final String ROOM = "org/bytedeco/ffmpeg/"
            + (System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x86_64") + "/";

    private CurrentFfmpeg() {}

    /**
     * Unpacks the executable and returns its path; skips the test if it does not start, but never on a build
     * server.
     */
    static String unpackedInto(Path folder) throws IOException {
        URL inJar = CurrentFfmpeg.class.getResource("/" + ROOM + "ffmpeg");
        try (JarFile jar = ((JarURLConnection) inJar.openConnection()).getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(ROOM) && !entry.isDirectory() && !name.contains("libjni")) {
                    unpack(jar, entry, folder.resolve(name.substring(ROOM.length())));
                }
            }
        }
        String program = folder.resolve("ffmpeg").toString();
        FfmpegCheck.Result result = FfmpegCheck.of(program);
        if (result instanceof FfmpegCheck.Unusable(String reason) && System.getenv("HIRENOW_CI") == null) {
            Assumptions.abort(reason + " (apt install libasound2 libdrm2 libpulse0 libva2 libva-drm2 libxcb1"
                    + " libxcb-shm0, or libasound2t64 on newer systems)");
        }
        return program;
    }

    private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
