package dev.hirenow.analysis.gemini;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelCapabilitiesTest {

    @Test
    void sendsNoLevelToModelsThatKnowNone() {
        assertThat(ModelCapabilities.thinkingLevel("gemini-2.5-flash", "medium"))
                .isEmpty();
    }

    @Test
    void thinksALittleWhereNotThinkingIsRefused() {
        assertThat(ModelCapabilities.thinkingLevel("gemini-3.8-flash", "minimal"))
                .hasValue("LOW");
        assertThat(ModelCapabilities.thinkingLevel("gemini-3.1-pro-preview", "minimal"))
                .hasValue("LOW");
        assertThat(ModelCapabilities.thinkingLevel("gemini-3.5-flash-lite", "minimal"))
                .hasValue("MINIMAL");
    }

    @Test
    void staysWithinTheOutputOfTheModel() {
        assertThat(ModelCapabilities.mostOutputTokens("gemini-4-argon")).isEqualTo(32_768);
        assertThat(ModelCapabilities.mostOutputTokens("gemini-3.8-flash")).isEqualTo(65_536);
    }
}
