package dev.hirenow.transcription.settings;

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
        assertThat(ProductionSafety.danger(settings(Map.of("hirenow.deepgram.api-key", "real"))))
                .isEmpty();
    }

    @Test
    void refusesToStartWithoutAKey() {
        assertThat(ProductionSafety.danger(settings(Map.of())))
                .hasValueSatisfying(reason -> assertThat(reason).contains("DEEPGRAM_API_KEY"));
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
                        settings(Map.of("hirenow.deepgram.api-key", "real", "hirenow.deepgram.url", url))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("HIRENOW_SANDBOX_ALLOWED"));
    }

    @Test
    void refusesToStartWithTheSandboxesKey() {
        assertThat(ProductionSafety.danger(settings(Map.of("hirenow.deepgram.api-key", "sandbox-deepgram-key"))))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("HIRENOW_SANDBOX_ALLOWED").doesNotContain("sandbox-deepgram-key"));
    }

    @Test
    void startsOnTheSandboxWhenToldTo() {
        assertThat(ProductionSafety.danger(settings(Map.of(
                        "hirenow.deepgram.api-key", "sandbox-deepgram-key",
                        "hirenow.deepgram.url", "http://127.0.0.1:8085",
                        "hirenow.deepgram.sandbox-allowed", "true"))))
                .isEmpty();
    }

    private static DeepgramSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(DeepgramSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(DeepgramSettings.class);
    }
}
