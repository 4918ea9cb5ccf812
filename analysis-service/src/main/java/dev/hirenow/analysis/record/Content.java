package dev.hirenow.analysis.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Stored bytes in a form that people can read if they are text.
 *
 * @param sha256 of the bytes, hexadecimal
 * @param text the bytes as UTF-8; null if they are not UTF-8
 * @param base64 the bytes if they are not UTF-8; null otherwise
 */
public record Content(
        String sha256, @Nullable String text, @Nullable String base64) {

    static Content of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)
                ? new Content(hash(bytes), text, null)
                : new Content(hash(bytes), null, Base64.getEncoder().encodeToString(bytes));
    }

    byte[] bytes() {
        return text != null
                ? text.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(base64 == null ? "" : base64);
    }

    boolean intact() {
        return hash(bytes()).equals(sha256);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
