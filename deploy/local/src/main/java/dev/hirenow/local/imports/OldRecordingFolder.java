package dev.hirenow.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of the old application's recordings.
 *
 * @param folder the folder that recordings' paths are relative to
 */
record OldRecordingFolder(Path folder) {

    private static final Map<String, String> TYPES = Map.of(
            "webm", "video/webm",
            "mp4", "video/mp4",
            "mov", "video/quicktime",
            "mkv", "video/x-matroska");

    /**
     * A recording that exists.
     *
     * @param path its file
     * @param extension of its name, in lower case
     */
    record Found(Path path, String extension, String contentType, long bytes, String sha256) {}

    /** The recording; empty if the file is missing, empty or outside the folder. */
    Optional<Found> find(String file) {
        Path path = folder.resolve(file).normalize();
        String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try {
            if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path) || Files.size(path) == 0) {
                return Optional.empty();
            }
            return Optional.of(new Found(
                    path, extension, TYPES.getOrDefault(extension, "video/webm"), Files.size(path), sha256(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
