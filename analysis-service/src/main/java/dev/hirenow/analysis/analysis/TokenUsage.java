package dev.hirenow.analysis.analysis;

import org.jspecify.annotations.Nullable;

/**
 * Tokens that a call used; 0 where the provider reports none.
 *
 * @param model version of the model that answered; null if unknown
 * @param promptTokens tokens read
 * @param outputTokens tokens written
 * @param thoughtTokens tokens spent on thinking
 */
public record TokenUsage(@Nullable String model, long promptTokens, long outputTokens, long thoughtTokens) {

    static final TokenUsage NONE = new TokenUsage(null, 0, 0, 0);

    TokenUsage plus(TokenUsage later) {
        return new TokenUsage(
                later.model == null ? model : later.model,
                promptTokens + later.promptTokens,
                outputTokens + later.outputTokens,
                thoughtTokens + later.thoughtTokens);
    }
}
