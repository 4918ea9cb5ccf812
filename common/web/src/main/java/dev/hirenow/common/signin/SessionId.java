package dev.hirenow.common.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Identifies a session while its tokens are renewed, so that ending it ends every copy of its cookie. The id is
 * appended to the cookie's content and signed; a changed id makes the session invalid.
 *
 * @param text random, in Base64 with characters that cookies allow
 */
record SessionId(String text) {

    private static final int BYTES = 16;
    private static final String BEFORE = "|";
    private static final String BETWEEN = "~";

    static SessionId fresh() {
        byte[] bytes = new byte[BYTES];
        // Not a static field: a native image would create it at build time.
        new SecureRandom().nextBytes(bytes);
        return new SessionId(base64(bytes));
    }

    /** The cookie's content for a session with this id. */
    String behind(String state, String key) {
        return state + BEFORE + text + BETWEEN + signature(state, key);
    }

    /**
     * The parts that {@link #behind} joined.
     *
     * @param name id of the session
     * @param state the cookie's content without the id
     */
    record Read(SessionId name, String state) {}

    /** Splits the cookie's content; empty if it was not signed with this key. */
    static Optional<Read> read(String cookie, String key) {
        int end = cookie.lastIndexOf(BEFORE);
        int between = cookie.indexOf(BETWEEN, end);
        if (end < 0 || between < 0) {
            return Optional.empty();
        }
        String state = cookie.substring(0, end);
        SessionId name = new SessionId(cookie.substring(end + 1, between));
        byte[] found = cookie.substring(between + 1).getBytes(StandardCharsets.UTF_8);
        byte[] expected = name.signature(state, key).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(found, expected) ? Optional.of(new Read(name, state)) : Optional.empty();
    }

    private String signature(String state, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return base64(mac.doFinal((text + BETWEEN + state).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
