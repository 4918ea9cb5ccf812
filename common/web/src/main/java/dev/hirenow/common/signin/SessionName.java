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
 * The name of a session, which stays the same while its tokens are renewed, so that ending it ends every copy of its
 * cookie. It stands signed behind what the cookie holds; whoever changes it has no session.
 *
 * @param text random, in Base64 without signs that cookies do not take
 */
record SessionName(String text) {

    private static final int BYTES = 16;
    private static final String BEFORE = "|";
    private static final String BETWEEN = "~";

    static SessionName fresh() {
        byte[] bytes = new byte[BYTES];
        // Not kept: in a native image, what is kept is made while it is built.
        new SecureRandom().nextBytes(bytes);
        return new SessionName(base64(bytes));
    }

    /** What the cookie holds of a session of this name. */
    String behind(String state, String key) {
        return state + BEFORE + text + BETWEEN + signature(state, key);
    }

    /**
     * What {@link #behind} put together.
     *
     * @param name of the session
     * @param state without the name
     */
    record Read(SessionName name, String state) {}

    /** Takes it apart; empty when it was not put together with this key. */
    static Optional<Read> read(String cookie, String key) {
        int end = cookie.lastIndexOf(BEFORE);
        int between = cookie.indexOf(BETWEEN, end);
        if (end < 0 || between < 0) {
            return Optional.empty();
        }
        String state = cookie.substring(0, end);
        SessionName name = new SessionName(cookie.substring(end + 1, between));
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
