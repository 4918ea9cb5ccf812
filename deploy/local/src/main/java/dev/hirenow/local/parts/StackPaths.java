package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

import dev.hirenow.local.process.LauncherFailure;

/**
 * The paths of a stack.
 *
 * @param project the project's folder
 * @param data the stack's own folder, which contains everything it stores
 * @param cache unpacked programs, shared by all stacks of this project
 */
public record StackPaths(Path project, Path data, Path cache) {

    /** The layout of a stack with this data folder. */
    public static StackPaths of(Path data) {
        Path project = findProject();
        return new StackPaths(project, data.toAbsolutePath().normalize(), project.resolve(".hirenow/cache"));
    }

    /** The project's folder: the value of {@code hirenow.home}, or else found upwards from the working directory. */
    public static Path findProject() {
        String told = System.getProperty("hirenow.home");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.isDirectory(folder.resolve("deploy/local")) && Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new LauncherFailure("run this inside the project's folder");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path run() {
        return data.resolve("run");
    }

    /** The data folder of one part. */
    public Path dataOf(String name) {
        return data.resolve(name);
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** The jars of the third-party parts, which this module's build copies there. */
    public Path jarsOfParts() {
        return project.resolve("deploy/local/target/lib");
    }

    /** The production package of a service or of the sandbox; empty if it is not built. */
    public Optional<Path> packageOf(StackPart part) {
        return part.module()
                .map(module -> project.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"))
                .filter(Files::exists);
    }

    /** The native executable of a service, built by {@code ./hirenow native}; empty if it is not built. */
    public Optional<Path> executableOf(StackPart part) {
        return part.module()
                .map(module -> project.resolve(module).resolve("target"))
                .flatMap(StackPaths::runnerIn);
    }

    private static Optional<Path> runnerIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-runner") && Files.isExecutable(file))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a folder and its parents. */
    public static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a folder and its parents, and makes the folder private to its owner, even if it existed before. */
    public static Path madePrivate(Path folder) {
        try {
            return Files.setPosixFilePermissions(made(folder), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
