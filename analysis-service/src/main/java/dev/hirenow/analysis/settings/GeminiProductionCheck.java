package dev.hirenow.analysis.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.ProviderAccess;
import dev.hirenow.common.production.ServiceProductionCheck;

/** In production, scores must come from the real model. */
@ApplicationScoped
class GeminiProductionCheck implements ServiceProductionCheck {

    private final GeminiSettings gemini;

    GeminiProductionCheck(GeminiSettings gemini) {
        this.gemini = gemini;
    }

    @Override
    public List<String> reasons() {
        return new ProviderAccess(
                        "GEMINI_API_KEY", gemini.apiKey(), "HIRENOW_GEMINI_URL", gemini.url(), gemini.sandboxAllowed())
                .dangers();
    }
}
