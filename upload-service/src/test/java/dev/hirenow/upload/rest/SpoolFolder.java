package dev.hirenow.upload.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/** The spool folder of the service under test. */
final class SpoolFolder {

    private static final Path FOLDER = Path.of("target/spool").toAbsolutePath();

    private SpoolFolder() {}

    /** Waits until it contains no file, and none of its files is open. */
    static void becomesEmpty() {
        Awaitility.await().atMost(DoorTest.PATIENCE).until(() -> entries(FOLDER).isEmpty());
        Awaitility.await().atMost(DoorTest.PATIENCE).until(() -> open() == 0);
    }

    private static long open() throws IOException {
        return entries(Path.of("/proc/self/fd")).stream()
                .filter(descriptor -> target(descriptor).startsWith(FOLDER.toString()))
                .count();
    }

    // A descriptor may have been closed in the meantime.
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
