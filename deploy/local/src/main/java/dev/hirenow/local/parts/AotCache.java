package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time cache (JEP 514) of one package. A training process writes it on exit; later processes
 * then start in less than half the processor time.
 *
 * @param file its path, whether or not it exists yet
 */
public record AotCache(Path file) {

    /** The cache of this package; a rebuilt package has a new one. */
    static AotCache of(StackPaths paths, StackPart part, Path jar) {
        String stamp = Long.toHexString(lastBuilt(Objects.requireNonNull(jar.getParent())));
        return new AotCache(paths.cache()
                .resolve("aot")
                .resolve(part.label() + "-" + Runtime.version().feature() + "-" + stamp + ".aot"));
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** The JVM options. */
    List<String> options(boolean learn) {
        if (exists()) {
            return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
        }
        if (!learn) {
            return List.of();
        }
        StackPaths.made(Objects.requireNonNull(file.getParent()));
        return List.of("-XX:AOTCacheOutput=" + unfinished(), "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Call after the training process has ended: activates its cache and deletes those of older packages. */
    public void keep() {
        try {
            if (!Files.exists(unfinished())) {
                return;
            }
            String part = file.getFileName().toString().replaceFirst("-[^-]*-[^-]*$", "-");
            try (Stream<Path> others = Files.list(Objects.requireNonNull(file.getParent()))) {
                for (Path other : others.filter(
                                path -> path.getFileName().toString().startsWith(part)
                                        && path.toString().endsWith(".aot"))
                        .toList()) {
                    Files.delete(other);
                }
            }
            Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static long lastBuilt(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.mapToLong(path -> path.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
