package dev.hirenow.transcription.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.production.OwnDangers;
import dev.hirenow.common.production.ProviderAccess;

/** Refuses the sandbox as provider in production. */
@ApplicationScoped
class DeepgramSafety implements OwnDangers {

    private final DeepgramSettings deepgram;

    DeepgramSafety(DeepgramSettings deepgram) {
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
