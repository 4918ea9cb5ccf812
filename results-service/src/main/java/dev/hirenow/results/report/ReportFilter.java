package dev.hirenow.results.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Selects an organisation's reports; all conditions apply.
 *
 * @param state only this state; null for all
 * @param positionId only this position; null for all
 * @param words lower case; each must be a prefix of a word in the candidate's name; empty for all
 * @param terms {@link SearchTerms} that must all have been said in the answers that count; empty for all
 * @param tag only with this tag; null for all
 * @param decision only with this decision; null for all
 * @param minScore 0..100, the least score that counts; null for all, also those without a score
 * @param maxScore 0..100, the highest score that counts; null for all, also those without a score
 * @param needsReview whether the newest analysis needs a review; null for all
 * @param submittedFrom candidates submitted last at this moment or later; null for all
 * @param submittedBefore candidates submitted last before this moment; null for all
 */
public record ReportFilter(
        @Nullable StateName state,
        @Nullable UUID positionId,
        List<String> words,
        List<String> terms,
        @Nullable String tag,
        @Nullable DecisionFilter decision,
        @Nullable Double minScore,
        @Nullable Double maxScore,
        @Nullable Boolean needsReview,
        @Nullable Instant submittedFrom,
        @Nullable Instant submittedBefore) {

    /** Every report. */
    public static final ReportFilter ALL = of(null, null, List.of());

    /** Copies the lists. */
    public ReportFilter {
        words = List.copyOf(words);
        terms = List.copyOf(terms);
    }

    /** By state, position and the candidate's name alone. */
    public static ReportFilter of(@Nullable StateName state, @Nullable UUID positionId, List<String> words) {
        return new ReportFilter(state, positionId, words, List.of(), null, null, null, null, null, null, null);
    }

    /** The same, with these terms instead. */
    public ReportFilter withTerms(List<String> others) {
        return new ReportFilter(
                state,
                positionId,
                words,
                others,
                tag,
                decision,
                minScore,
                maxScore,
                needsReview,
                submittedFrom,
                submittedBefore);
    }

    /** Whether it selects by state and position at most. */
    public boolean isByStateAndPosition() {
        return equals(of(state, positionId, List.of()));
    }

    /** Whether it selects by what was said, and by nothing else. */
    public boolean isByTerms() {
        return !terms.isEmpty() && equals(ALL.withTerms(terms));
    }
}
