package dev.hirenow.common.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.zip.CRC32;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once for all test runs on a machine. */
final class PostgresBinaries {

    // Readable for every user, because the server does not run as root.
    private static final String FOLDER = "rwxr-xr-x";
    private static final String FILE = "rw-r--r--";
    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder that contains {@code bin}, {@code lib} and {@code share}. */
    static Path home() {
        try {
            Path all = Path.of(System.getProperty("java.io.tmpdir"), "hirenow-test-postgres");
            Path home = all.resolve(checksum());
            return Files.isDirectory(home) ? home : unpacked(all, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(Path all, Path home) throws IOException {
        Files.createDirectories(all);
        permit(all, FOLDER);
        Path fresh = Files.createTempDirectory(all, "fresh");
        permit(fresh, FOLDER);
        try (InputStream archive = archive();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        // Two modules may unpack at once: the second keeps the existing folder.
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
        return home;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            permit(target, FOLDER);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            permit(target, (entry.getMode() & EXECUTABLE) != 0 ? FOLDER : FILE);
        }
    }

    private static String checksum() throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream archive = archive()) {
            checksum.update(archive.readAllBytes());
        }
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private static InputStream archive() throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
