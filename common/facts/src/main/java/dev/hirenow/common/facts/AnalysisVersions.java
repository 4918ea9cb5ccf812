package dev.hirenow.common.facts;

/**
 * Versions of the prompt and of the rules that the scores were computed with.
 *
 * @param prompt version of the prompt text
 * @param derivation version of the checks and formulas
 */
public record AnalysisVersions(String prompt, String derivation) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public AnalysisVersions {
        Require.text(prompt, "prompt");
        Require.text(derivation, "derivation");
    }
}
