package dev.hirenow.transcription.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.ProviderAccess;
import dev.hirenow.common.production.ServiceProductionCheck;

/** Refuses the sandbox as provider in production. */
@ApplicationScoped
class DeepgramProductionCheck implements ServiceProductionCheck {

    private final DeepgramSettings deepgram;

    DeepgramProductionCheck(DeepgramSettings deepgram) {
        this.deepgram = deepgram;
    }

    @Override
    public List<String> reasons() {
        return new ProviderAccess(
                        "DEEPGRAM_API_KEY",
                        deepgram.apiKey(),
                        "HIRENOW_DEEPGRAM_URL",
                        deepgram.url(),
                        deepgram.sandboxAllowed())
                .dangers();
    }
}
