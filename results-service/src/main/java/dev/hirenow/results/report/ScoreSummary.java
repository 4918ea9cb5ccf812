package dev.hirenow.results.report;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ScoredBy;

/**
 * The score that counts for an interview, as the list shows and sorts it.
 *
 * @param score 0..100; null if no rating counts
 * @param coverage 0..1 share of all weight that is rated; null while there is nothing to rate by
 * @param scoredBy who gave the ratings that count; null if none counts
 * @param modelScore 0..100 of the newest analysis; null if there is none
 * @param answers number of answers with a score
 * @param gaps number of answers that are not rated in full, by the reason's code
 */
public record ScoreSummary(
        @Nullable Double score,
        @Nullable Double coverage,
        @Nullable ScoredBy scoredBy,
        @Nullable Double modelScore,
        int answers,
        SortedMap<String, Integer> gaps) {

    /** No score, and nothing that could be missing in one. */
    public static final ScoreSummary NONE = new ScoreSummary(null, null, null, null, 0, new TreeMap<>());

    private static final double WHOLE = 1;

    /** Copies the map. */
    public ScoreSummary {
        gaps = new TreeMap<>(Map.copyOf(gaps));
    }

    /** Whether every criterion of every answer is rated, so that the score can be compared with others. */
    public boolean complete() {
        return score != null && coverage != null && coverage >= WHOLE;
    }
}
