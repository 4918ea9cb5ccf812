package dev.hirenow.e2e.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32C;

/** Reads the classes of jars; reads a jar that several services have only once. */
final class Jars {

    /** The same bytes, wherever they are stored. */
    private record Content(String file, long size, long checksum) {}

    private static final String CLASS = ".class";

    private final Map<Content, List<LinkedClass>> read = new HashMap<>();

    /**
     * The classes of these jars by name; of two with the same name the earlier jar's counts, as on every class
     * path.
     */
    Map<String, LinkedClass> classes(List<Path> jars) {
        Map<String, LinkedClass> classes = new LinkedHashMap<>();
        for (Path jar : jars) {
            read.computeIfAbsent(content(jar), _ -> read(jar)).forEach(one -> classes.putIfAbsent(one.name(), one));
        }
        return classes;
    }

    private static List<LinkedClass> read(Path jar) {
        // From a multi-release jar, the classes for this JVM's release.
        try (JarFile file = new JarFile(jar.toFile(), false, JarFile.OPEN_READ, Runtime.version())) {
            List<LinkedClass> classes = new ArrayList<>();
            for (JarEntry entry : file.versionedStream().toList()) {
                if (entry.getName().endsWith(CLASS) && !entry.getName().endsWith("-info" + CLASS)) {
                    classes.add(LinkedClass.of(file.getInputStream(entry).readAllBytes()));
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }

    private static Content content(Path jar) {
        try {
            byte[] bytes = Files.readAllBytes(jar);
            CRC32C checksum = new CRC32C();
            checksum.update(bytes);
            return new Content(jar.getFileName().toString(), bytes.length, checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
