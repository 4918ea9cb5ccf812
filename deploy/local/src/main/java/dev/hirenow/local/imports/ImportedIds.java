package dev.hirenow.local.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** Derives stable ids: the same object of the old application always has the same id, so a repeated import finds it. */
final class ImportedIds {

    private static final long TIME_BITS = 0xFFFF_FFFF_FFFFL;

    private ImportedIds() {}

    /** An id in UUIDv7 format: sorted by time, with the remaining bits derived from the name. */
    static UUID of(Instant created, String name) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(name));
        long time = (created.toEpochMilli() & TIME_BITS) << 16;
        long first = time | 0x7000L | (hash.getLong() & 0x0FFFL);
        long second = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(first, second);
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
