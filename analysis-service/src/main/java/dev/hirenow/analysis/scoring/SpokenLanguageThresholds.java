package dev.hirenow.analysis.scoring;

/**
 * When an answer counts as spoken in another language; stored with each analysis.
 *
 * @param fewestWords answers with fewer words are not judged
 * @param ownShare 0..1; with a larger share of the expected language's function words the answer is in that language
 * @param otherShare 0..1; with at least this share of another language's function words the answer is in that one
 * @param otherScript 0..1; with a larger share of letters in another script the answer is in another language
 */
public record SpokenLanguageThresholds(int fewestWords, double ownShare, double otherShare, double otherScript) {

    /** The default, which also applied before these were settings. */
    public static final SpokenLanguageThresholds DEFAULT = new SpokenLanguageThresholds(12, 0.08, 0.25, 0.6);
}
