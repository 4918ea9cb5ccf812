package dev.hirenow.common.production;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderAccessTest {

    private static final String REAL = "https://api.example.com";

    @Test
    void startsWithARealKeyAndTheProvidersAddress() {
        assertThat(access("dg-81f2c9", REAL, false).dangers()).isEmpty();
    }

    @Test
    void refusesToStartWithoutAKey() {
        assertThat(access("", REAL, false).dangers()).containsExactly("SOME_API_KEY is not set");
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
        assertThat(access("dg-81f2c9", url, false).dangers()).singleElement().satisfies(reason -> assertThat(reason)
                .contains("SOME_URL", "HIRENOW_SANDBOX_ALLOWED"));
    }

    @Test
    void refusesTheSandboxesKeyAndShowsNone() {
        ProviderAccess access = access("sandbox-some-key", REAL, false);

        assertThat(access.dangers()).singleElement().satisfies(reason -> assertThat(reason)
                .contains("HIRENOW_SANDBOX_ALLOWED")
                .doesNotContain("sandbox-some-key"));
        assertThat(access.toString()).doesNotContain("sandbox-some-key");
    }

    @Test
    void saysBothAtOnceAndStartsOnTheSandboxWhenToldTo() {
        assertThat(access("sandbox-some-key", "http://127.0.0.1:8085", false).dangers())
                .hasSize(2);
        assertThat(access("sandbox-some-key", "http://127.0.0.1:8085", true).dangers())
                .isEmpty();
    }

    private static ProviderAccess access(String key, String url, boolean sandboxAllowed) {
        return new ProviderAccess(
                "SOME_API_KEY",
                Optional.of(key).filter(value -> !value.isEmpty()),
                "SOME_URL",
                URI.create(url),
                sandboxAllowed);
    }
}
