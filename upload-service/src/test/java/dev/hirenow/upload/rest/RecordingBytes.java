package dev.hirenow.upload.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that start like recordings. */
public final class RecordingBytes {

    private static final byte[] WEBM =
            HexFormat.of().parseHex("1a45dfa39f4286810142f7810142f2810442f381084282847765626d");
    private static final byte[] MP4 = "\0\0\0\u0020ftypisom".getBytes(StandardCharsets.ISO_8859_1);

    private RecordingBytes() {}

    /** A WebM of this length. */
    public static byte[] webm(int bytes) {
        return Arrays.copyOf(WEBM, bytes);
    }

    /** An MP4 of this length. */
    public static byte[] mp4(int bytes) {
        return Arrays.copyOf(MP4, bytes);
    }

    /** A WebM of any length, generated while it is read. */
    static InputStream longWebm(long bytes) {
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                if (position >= bytes) {
                    return -1;
                }
                return at(position++);
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (position >= bytes) {
                    return -1;
                }
                int count = (int) Math.min(length, bytes - position);
                for (int index = 0; index < count; index++) {
                    target[offset + index] = (byte) at(position + index);
                }
                position += count;
                return count;
            }
        };
    }

    private static int at(long position) {
        return position < WEBM.length ? WEBM[(int) position] & 0xFF : (int) (position * 31 % 251);
    }

    static String sha256(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[65_536];
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            digest.update(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
