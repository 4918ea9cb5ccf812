package dev.hirenow.analysis.settings;

import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start in production with settings that would let candidates' answers go wrong unnoticed. */
@ApplicationScoped
class ProductionSafety {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    private final GeminiSettings gemini;

    ProductionSafety(GeminiSettings gemini) {
        this.gemini = gemini;
    }

    // Before the workers, which start at the default priority.
    void check(@Observes @Priority(1) StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod")) {
            danger(gemini).ifPresent(reason -> {
                throw new IllegalStateException("Refusing to start: " + reason);
            });
        }
    }

    static Optional<String> danger(GeminiSettings settings) {
        if (settings.apiKey().filter(key -> !key.isBlank()).isEmpty()) {
            return Optional.of("GEMINI_API_KEY is not set");
        }
        String host = settings.url().getHost();
        if (host == null) {
            return Optional.of("HIRENOW_GEMINI_URL has no host");
        }
        boolean sandbox = LOOPBACK.contains(host) || host.contains("sandbox");
        return sandbox && !settings.sandboxAllowed()
                ? Optional.of("HIRENOW_GEMINI_URL leads to " + host
                        + ", which is no real provider; set HIRENOW_SANDBOX_ALLOWED=true if that is meant")
                : Optional.empty();
    }
}
