package dev.hirenow.analysis.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.OwnDangers;
import dev.hirenow.common.production.ProviderAccess;

/** In production, scores must come from the real model. */
@ApplicationScoped
class GeminiSafety implements OwnDangers {

    private final GeminiSettings gemini;

    GeminiSafety(GeminiSettings gemini) {
        this.gemini = gemini;
    }

    @Override
    public List<String> reasons() {
        return new ProviderAccess(
                        "GEMINI_API_KEY", gemini.apiKey(), "HIRENOW_GEMINI_URL", gemini.url(), gemini.sandboxAllowed())
                .dangers();
    }
}
