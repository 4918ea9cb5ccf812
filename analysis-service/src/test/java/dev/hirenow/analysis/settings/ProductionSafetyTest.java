package dev.hirenow.analysis.settings;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionSafetyTest {

    @Test
    void startsWithARealKeyAndTheProvidersAddress() {
        assertThat(ProductionSafety.danger(settings(Map.of("hirenow.gemini.api-key", "real"))))
                .isEmpty();
    }

    @Test
    void refusesToStartWithoutAKey() {
        assertThat(ProductionSafety.danger(settings(Map.of())))
                .hasValueSatisfying(reason -> assertThat(reason).contains("GEMINI_API_KEY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8085",
                "http://127.8.8.8:8085",
                "http://localhost:8085",
                "http://[::1]:8085",
                "http://sandbox:8085",
                "http://LOCALHOST"
            })
    void refusesToStartOnTheSandbox(String url) {
        assertThat(ProductionSafety.danger(
                        settings(Map.of("hirenow.gemini.api-key", "real", "hirenow.gemini.url", url))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("HIRENOW_SANDBOX_ALLOWED"));
    }

    @Test
    void refusesToStartWithTheSandboxesKey() {
        assertThat(ProductionSafety.danger(settings(Map.of("hirenow.gemini.api-key", "sandbox-gemini-key"))))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("HIRENOW_SANDBOX_ALLOWED").doesNotContain("sandbox-gemini-key"));
    }

    @Test
    void startsOnTheSandboxWhenToldTo() {
        assertThat(ProductionSafety.danger(settings(Map.of(
                        "hirenow.gemini.api-key", "sandbox-gemini-key",
                        "hirenow.gemini.url", "http://127.0.0.1:8085",
                        "hirenow.gemini.sandbox-allowed", "true"))))
                .isEmpty();
    }

    private static GeminiSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(GeminiSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GeminiSettings.class);
    }
}
