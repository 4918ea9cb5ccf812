package dev.hirenow.analysis.scoring;

/**
 * From when on an answer's words are clearly those of another language; kept with each analysis.
 *
 * @param fewestWords fewer words are not judged
 * @param ownShare 0..1; more of the expected language's small words speak for it
 * @param otherShare 0..1; as many of another language's small words speak for that one
 * @param otherScript 0..1; more letters of another script speak for another language
 */
public record LanguageThresholds(int fewestWords, double ownShare, double otherShare, double otherScript) {

    /** What held before these were settings, and holds where nothing else is set. */
    public static final LanguageThresholds DEFAULT = new LanguageThresholds(12, 0.08, 0.25, 0.6);
}
