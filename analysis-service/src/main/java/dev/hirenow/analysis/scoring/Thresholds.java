package dev.hirenow.analysis.scoring;

/**
 * The settings that scores depend on; kept with each analysis.
 *
 * @param meanConfidence 0..1; a transcript whose words have a lower mean confidence is not scored
 * @param coverage 0..1; a result that covers less needs a review
 */
public record Thresholds(double meanConfidence, double coverage) {}
