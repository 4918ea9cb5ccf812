package dev.hirenow.analysis.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The settings that scores depend on; stored with each analysis.
 *
 * @param meanConfidence 0..1; a transcript with a lower mean confidence per word is not scored
 * @param coverage 0..1; a result with lower coverage needs a review
 * @param fewestWords a transcript with fewer words is not scored
 * @param cutMarginMs milliseconds; if speech goes on until this close to the end of the recording, within a sentence
 *     and with recording time left, the recording was cut off; 0 disables this check
 * @param language when words count as another language; null for the default, in analyses that stored none
 */
public record ScoringThresholds(
        double meanConfidence,
        double coverage,
        int fewestWords,
        long cutMarginMs,
        @Nullable SpokenLanguageThresholds language) {

    /** With the default thresholds for other languages. */
    public ScoringThresholds(double meanConfidence, double coverage, int fewestWords, long cutMarginMs) {
        this(meanConfidence, coverage, fewestWords, cutMarginMs, null);
    }

    /** Without a minimum number of words. */
    public ScoringThresholds(double meanConfidence, double coverage) {
        this(meanConfidence, coverage, 0, 0);
    }

    SpokenLanguageThresholds otherLanguage() {
        return language == null ? SpokenLanguageThresholds.DEFAULT : language;
    }
}
