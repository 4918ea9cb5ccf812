package dev.hirenow.transcription.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** What keeps a recording from being prepared although nothing is wrong with it. */
final class Trouble {

    private static final List<String> OF_THE_MOMENT =
            List.of("No space left on device", "Disk quota exceeded", "Cannot allocate memory");
    // More than the blocks that ffmpeg writes: where it failed for lack of space, this fails too.
    private static final int PROBE_BYTES = 1024 * 1024;

    private Trouble() {}

    /**
     * Whether ffmpeg speaks of a shortage that may pass, as the end of one of its own lines; releases before 6.1 say it in
     * no other way. Only for messages that are errors alone, in which a recording says nothing of itself. It can still
     * make ffmpeg say so by a size that no memory holds: good for another attempt, never for attempts without an end.
     */
    static boolean mayPass(String report) {
        return report.lines()
                .filter(line -> !line.startsWith(" "))
                .map(String::stripTrailing)
                .anyMatch(line -> OF_THE_MOMENT.stream().anyMatch(line::endsWith));
    }

    /** Whether nothing can be written into the folder, found out by trying, which minds quotas too. */
    static boolean diskFull(Path folder) {
        Path probe = folder.resolve("probe");
        byte[] bytes = new byte[PROBE_BYTES];
        // No file system can store these in less space.
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
