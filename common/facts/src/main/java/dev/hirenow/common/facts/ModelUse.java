package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * Which model was asked, which one answered, and what it cost.
 *
 * @param provider gemini, or sandbox where the look-alike answered; none where no call was needed
 * @param asked model id of the request
 * @param answered model version of the response; null without a call
 * @param calls calls that the provider may have billed
 * @param promptTokens 0 when absent
 * @param outputTokens 0 when absent
 * @param thoughtTokens 0 when absent
 */
public record ModelUse(
        String provider,
        String asked,
        @Nullable String answered,
        int calls,
        long promptTokens,
        long outputTokens,
        long thoughtTokens) {

    /** Refuses missing and impossible values. */
    public ModelUse {
        Require.text(provider, "provider");
        Require.text(asked, "asked");
        Require.atLeast(calls, 0, "calls");
        Require.atLeast(promptTokens, 0, "promptTokens");
        Require.atLeast(outputTokens, 0, "outputTokens");
        Require.atLeast(thoughtTokens, 0, "thoughtTokens");
    }
}
