package dev.hirenow.common.facts;

/**
 * What produced the scores besides the model.
 *
 * @param prompt version of the prompt text
 * @param derivation version of the checks and formulas
 */
public record AnalysisVersions(String prompt, String derivation) {

    /** Refuses missing and impossible values. */
    public AnalysisVersions {
        Require.text(prompt, "prompt");
        Require.text(derivation, "derivation");
    }
}
