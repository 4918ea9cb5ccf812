package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Recognises problems that are not the recording's fault. */
final class ResourceShortageDetector {

    private static final List<String> OF_THE_MOMENT =
            List.of("No space left on device", "Disk quota exceeded", "Cannot allocate memory");
    // Larger than the blocks that ffmpeg writes: if ffmpeg failed for lack of space, this fails too.
    private static final int PROBE_BYTES = 1024 * 1024;

    private ResourceShortageDetector() {}

    /**
     * Whether ffmpeg reports a temporary shortage at the end of one of its own lines; releases before 6.1 report it
     * in no other way. Use it only for messages that contain errors alone and no metadata of the recording. A
     * recording can still cause this message by declaring a size that no memory can hold, so it justifies a limited
     * number of retries only.
     */
    static boolean mayPass(String report) {
        return report.lines()
                .filter(line -> !line.startsWith(" "))
                .map(String::stripTrailing)
                .anyMatch(line -> OF_THE_MOMENT.stream().anyMatch(line::endsWith));
    }

    /** Whether the folder cannot be written to; tries it, so that quotas count too. */
    static boolean diskFull(Path folder) {
        Path probe = folder.resolve("probe");
        byte[] bytes = new byte[PROBE_BYTES];
        // Random bytes cannot be compressed by any file system.
        ThreadLocalRandom.current().nextBytes(bytes);
        try {
            Files.write(probe, bytes);
            Files.delete(probe);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
