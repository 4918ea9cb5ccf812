package dev.hirenow.analysis.scoring;

/**
 * The settings that scores depend on; kept with each analysis.
 *
 * @param meanConfidence 0..1; a transcript whose words have a lower mean confidence is not scored
 * @param coverage 0..1; a result that covers less needs a review
 * @param fewestWords a transcript with fewer words is not scored
 * @param cutMarginMs milliseconds; somebody who speaks on until this close to the end of the recording, in the middle of
 *     a sentence and with time left, was cut off; 0 switches this off
 */
public record Thresholds(double meanConfidence, double coverage, int fewestWords, long cutMarginMs) {

    /** With no demand on the length of what was said. */
    public Thresholds(double meanConfidence, double coverage) {
        this(meanConfidence, coverage, 0, 0);
    }
}
