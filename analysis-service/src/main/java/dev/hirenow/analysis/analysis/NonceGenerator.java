package dev.hirenow.analysis.analysis;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Unguessable random names. */
public final class NonceGenerator implements Supplier<String> {

    // Without letters and digits that look alike.
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            name.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return name.toString();
    }
}
