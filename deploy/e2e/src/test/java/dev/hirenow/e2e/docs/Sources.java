package dev.hirenow.e2e.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.hirenow.local.parts.StackPaths;

/** The project's own files. */
final class Sources {

    static final Path PROJECT = StackPaths.findProject();
    static final List<String> SERVICES = List.of("upload", "transcription", "analysis", "results");
    static final List<String> COMMON = List.of("common/facts", "common/work", "common/web");

    private Sources() {}

    static String read(String path) {
        try {
            return Files.readString(PROJECT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of every main source below this folder. */
    static List<String> java(String module) {
        Path root = PROJECT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> read(PROJECT.relativize(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
