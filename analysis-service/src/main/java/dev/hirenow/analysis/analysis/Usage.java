package dev.hirenow.analysis.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What an answer of the model took; 0 where the provider says nothing.
 *
 * @param model version that answered, or null
 * @param promptTokens read
 * @param outputTokens written
 * @param thoughtTokens thought
 */
public record Usage(@Nullable String model, long promptTokens, long outputTokens, long thoughtTokens) {

    static final Usage NONE = new Usage(null, 0, 0, 0);

    Usage plus(Usage later) {
        return new Usage(
                later.model == null ? model : later.model,
                promptTokens + later.promptTokens,
                outputTokens + later.outputTokens,
                thoughtTokens + later.thoughtTokens);
    }
}
