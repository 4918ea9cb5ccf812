package dev.hirenow.analysis.analysis;

import java.time.Instant;
import java.util.List;

/**
 * A submission's stored analysis, as bytes.
 *
 * @param input canonical JSON of the frozen scoring input
 * @param exchanges requests to the model with their responses, in order
 * @param revisions oldest first, at least one
 */
public record ArchivedAnalysis(byte[] input, List<ModelExchange> exchanges, List<Revision> revisions) {

    /**
     * One result of the analysis.
     *
     * @param number 1-based
     * @param calls calls that the provider may have billed
     * @param result canonical JSON
     * @param analyzedAt when it was stored
     */
    public record Revision(int number, int calls, byte[] result, Instant analyzedAt) {}

    public ArchivedAnalysis {
        exchanges = List.copyOf(exchanges);
        revisions = List.copyOf(revisions);
    }

    /** The revision with the highest number. */
    public Revision latest() {
        return revisions.getLast();
    }
}
