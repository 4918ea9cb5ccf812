package dev.hirenow.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.local.process.LauncherFailure;

/** Operations on whole folders. */
public final class FileTreeOperations {
    private FileTreeOperations() {}

    /** Deletes a folder with its contents or a file, if it exists. */
    public static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try {
            for (Path path : deepestFirst(root)) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot delete " + root + ": " + e.getMessage(), e);
        }
    }

    /** A folder and all its contents, each folder after what it contains. */
    static List<Path> deepestFirst(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
