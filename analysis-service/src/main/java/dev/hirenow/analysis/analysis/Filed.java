package dev.hirenow.analysis.analysis;

import java.time.Instant;
import java.util.List;

/**
 * The analysis of a submission as it is kept, as bytes.
 *
 * @param input canonical JSON of what it rests on
 * @param exchanges questions to the model with their answers, in order
 * @param revisions oldest first, at least one
 */
public record Filed(byte[] input, List<Exchange> exchanges, List<Revision> revisions) {

    /**
     * A result.
     *
     * @param number 1-based
     * @param calls that the provider may have billed
     * @param result canonical JSON
     * @param analyzedAt when it was stored
     */
    public record Revision(int number, int calls, byte[] result, Instant analyzedAt) {}

    /** Copies the lists. */
    public Filed {
        exchanges = List.copyOf(exchanges);
        revisions = List.copyOf(revisions);
    }

    /** The result that counts. */
    public Revision latest() {
        return revisions.getLast();
    }
}
