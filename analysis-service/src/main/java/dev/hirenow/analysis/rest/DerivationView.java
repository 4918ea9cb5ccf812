package dev.hirenow.analysis.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.hirenow.analysis.analysis.RederiveAnalysis;

/**
 * The result of deriving an analysis again.
 *
 * @param outcome SAME or REVISED
 * @param revision the revision that the bytes belong to
 * @param derivation version of the rules
 * @param sha256 of the result's canonical JSON, as derived now
 */
public record DerivationView(String outcome, int revision, String derivation, String sha256) {

    static DerivationView of(RederiveAnalysis.Outcome outcome) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(outcome.result());
            return new DerivationView(
                    outcome.kind().name(),
                    outcome.revision(),
                    outcome.derivation(),
                    HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
