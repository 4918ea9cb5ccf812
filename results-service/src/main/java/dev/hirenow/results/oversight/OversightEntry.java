package dev.hirenow.results.oversight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hirenow.results.review.ReviewAuthor;

/**
 * An entry of the ledger.
 *
 * @param number 1-based, without gaps within the interview
 * @param at to the millisecond, by the service's clock
 * @param hash hexadecimal SHA-256 of the interview, the entry and the hash before
 */
public record OversightEntry(int number, Instant at, ReviewAuthor by, Viewing viewing, String hash) {

    /** Before the first entry. */
    public static final String NO_HASH = "";

    /** The entry with its hash. */
    public static OversightEntry of(
            UUID interviewId, int number, Instant at, ReviewAuthor by, Viewing viewing, String hashBefore) {
        return new OversightEntry(number, at, by, viewing, hash(interviewId, number, at, by, viewing, hashBefore));
    }

    /**
     * The number of the first entry that was changed, moved, inserted, or follows one that is missing; empty for a chain
     * that is intact. It does not see that the last entries are missing; for that, compare the last hash with one that
     * was exported earlier.
     *
     * @param entries by number
     */
    public static Optional<Integer> firstBroken(UUID interviewId, List<OversightEntry> entries) {
        String before = NO_HASH;
        int number = 0;
        for (OversightEntry entry : entries) {
            number++;
            OversightEntry expected = of(interviewId, number, entry.at(), entry.by(), entry.viewing(), before);
            if (!expected.equals(entry)) {
                return Optional.of(entry.number());
            }
            before = entry.hash();
        }
        return Optional.empty();
    }

    private static String hash(
            UUID interviewId, int number, Instant at, ReviewAuthor by, Viewing viewing, String hashBefore) {
        // Each part with its length, so that no two entries have the same text.
        String text = Stream.of(
                        hashBefore,
                        interviewId,
                        number,
                        at.toEpochMilli(),
                        by.subject(),
                        by.name(),
                        viewing.kind(),
                        viewing.questionId(),
                        viewing.fromMs(),
                        viewing.toMs())
                .map(part -> Objects.toString(part, ""))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
