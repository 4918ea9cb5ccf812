package dev.hirenow.local.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.hirenow.local.process.LauncherFailure;

/** The hash by which the services know a recording. */
public final class Sha256 {

    private Sha256() {}

    /** The SHA-256 of these bytes, in lower-case hex. */
    public static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new LauncherFailure("this Java has no SHA-256", e);
        }
    }
}
