package dev.hirenow.analysis.gemini;

import java.util.Locale;
import java.util.Optional;

/**
 * Capabilities of the models as of 2026-11: thinking levels exist since 3.x, {@code minimal} not in 3.7, 3.8, 3.1 Pro
 * and 4; output limits.
 */
final class ModelCapabilities {

    private static final int MOST_OUTPUT = 65_536;
    // Above this limit gemini-4 splits its answer into parts, with finishReason CONTINUATION.
    private static final int MOST_OUTPUT_OF_4 = 32_768;

    private ModelCapabilities() {}

    /** The level to send; empty for models without thinking levels. */
    static Optional<String> thinkingLevel(String model, String wanted) {
        if (model.startsWith("gemini-2") || model.startsWith("gemini-1")) {
            return Optional.empty();
        }
        boolean minimal = model.contains("lite") || model.startsWith("gemini-3.5") || model.startsWith("gemini-3.6");
        String level = wanted.equals("minimal") && !minimal ? "low" : wanted;
        return Optional.of(level.toUpperCase(Locale.ROOT));
    }

    static int mostOutputTokens(String model) {
        return model.startsWith("gemini-4") ? MOST_OUTPUT_OF_4 : MOST_OUTPUT;
    }
}
