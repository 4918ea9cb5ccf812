package dev.hirenow.results.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

import dev.hirenow.common.facts.Fact;

/** Identifies the facts that a report is made of. Facts never change, so hashing their places and versions suffices. */
final class ReportFingerprint {

    private ReportFingerprint() {}

    static String of(Collection<Fact> settled) {
        String places = settled.stream()
                .flatMap(fact -> VersionedFactKey.of(fact).stream())
                .map(key -> key.name() + "@" + key.version())
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(places.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
