package dev.hirenow.local.jdk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive that the script accepts as a JDK, large enough to be interrupted in the middle. */
final class FakeJdk {
    private static final int EXECUTABLE = 0755;
    private static final int PADDING = 300_000;
    // Always the same bytes, because a test completes one archive with the rest of another.
    private static final FileTime PACKED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private FakeJdk() {}

    /** Packed like Adoptium's archives. */
    static byte[] archive(String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] noise = new byte[PADDING];
        new Random(1).nextBytes(noise);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            put(tar, "jdk-25.0.1+8/bin/javac", "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
            put(
                    tar,
                    "jdk-25.0.1+8/release",
                    ("IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_VERSION=\"" + version + "\"\n")
                            .getBytes(StandardCharsets.UTF_8));
            put(tar, "jdk-25.0.1+8/lib/modules", noise);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(EXECUTABLE);
        entry.setModTime(PACKED);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
