package dev.hirenow.common.facts;

import org.jspecify.annotations.Nullable;

/**
 * The requested model, the model that answered, and the cost.
 *
 * @param provider gemini, or sandbox if the sandbox answered; none if no call was needed
 * @param asked model id of the request
 * @param answered model version of the response; null without a call
 * @param calls calls that the provider may have billed
 * @param promptTokens 0 if not reported
 * @param outputTokens 0 if not reported
 * @param thoughtTokens 0 if not reported
 */
public record ModelUse(
        String provider,
        String asked,
        @Nullable String answered,
        int calls,
        long promptTokens,
        long outputTokens,
        long thoughtTokens) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public ModelUse {
        Require.text(provider, "provider");
        Require.text(asked, "asked");
        Require.atLeast(calls, 0, "calls");
        Require.atLeast(promptTokens, 0, "promptTokens");
        Require.atLeast(outputTokens, 0, "outputTokens");
        Require.atLeast(thoughtTokens, 0, "thoughtTokens");
    }
}
