package dev.hirenow.common.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import dev.hirenow.common.facts.Criterion;

/** The version of a rubric is the hash of its content, so identical criteria have the same version everywhere. */
public final class RubricHash {

    private RubricHash() {}

    /** SHA-256 in hexadecimal of these criteria in this order. */
    public static String of(List<Criterion> criteria) {
        StringBuilder canonical = new StringBuilder();
        criteria.forEach(criterion -> append(canonical, criterion));
        return sha256(canonical.toString());
    }

    // Each value is preceded by its length, so that different contents never give the same input.
    private static void append(StringBuilder canonical, Criterion criterion) {
        field(canonical, criterion.id());
        field(canonical, criterion.name());
        field(canonical, criterion.description());
        field(canonical, Integer.toString(criterion.weight()));
        field(canonical, Integer.toString(criterion.anchors().size()));
        new TreeMap<>(criterion.anchors()).forEach((rating, behaviour) -> {
            field(canonical, rating.toString());
            field(canonical, behaviour);
        });
    }

    private static void field(StringBuilder canonical, String value) {
        canonical.append(value.length()).append(':').append(value).append('\n');
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
