package dev.hirenow.analysis.scoring;

import org.jspecify.annotations.Nullable;

/**
 * The settings that scores depend on; kept with each analysis.
 *
 * @param meanConfidence 0..1; a transcript whose words have a lower mean confidence is not scored
 * @param coverage 0..1; a result that covers less needs a review
 * @param fewestWords a transcript with fewer words is not scored
 * @param cutMarginMs milliseconds; somebody who speaks on until this close to the end of the recording, in the middle of
 *     a sentence and with time left, was cut off; 0 switches this off
 * @param language when words are those of another language; null, in analyses that kept none, for the default
 */
public record Thresholds(
        double meanConfidence,
        double coverage,
        int fewestWords,
        long cutMarginMs,
        @Nullable LanguageThresholds language) {

    /** With the default for other languages. */
    public Thresholds(double meanConfidence, double coverage, int fewestWords, long cutMarginMs) {
        this(meanConfidence, coverage, fewestWords, cutMarginMs, null);
    }

    /** With no demand on the length of what was said. */
    public Thresholds(double meanConfidence, double coverage) {
        this(meanConfidence, coverage, 0, 0);
    }

    LanguageThresholds otherLanguage() {
        return language == null ? LanguageThresholds.DEFAULT : language;
    }
}
