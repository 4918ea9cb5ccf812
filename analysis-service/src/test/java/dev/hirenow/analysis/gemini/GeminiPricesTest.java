package dev.hirenow.analysis.gemini;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.common.price.ProviderPriceLookup.Doubt;

import static org.assertj.core.api.Assertions.assertThat;

class GeminiPricesTest {

    private static final Map<String, String> FLASH = Map.of("model", "gemini-3.8-flash");

    @ParameterizedTest
    @CsvSource({"2026-12-31T23:59:59Z, 4500000", "2027-01-01T00:00:00Z, 9000000"})
    void doubleAtTheEndOf2026WithoutARestart(Instant now, long micros) {
        assertThat(prices(now, FLASH).micros(1_000_000, 1_000_000)).isEqualTo(micros);
    }

    @Test
    void areRoundedUpToAMillionth() {
        assertThat(prices(Instant.parse("2026-12-01T00:00:00Z"), FLASH).micros(1, 0))
                .isEqualTo(1);
    }

    @Test
    void areTheOperatorsWhereTheyAreSet() {
        GeminiPrices prices = prices(
                Instant.parse("2036-01-01T00:00:00Z"),
                Map.of("model", "gemini-12", "price-per-million-in", "1", "price-per-million-out", "2"));

        assertThat(prices.micros(10, 100)).isEqualTo(210);
        assertThat(prices.doubt()).isEmpty();
    }

    @Test
    void ofAModelThatIsNotListedAreTheHighestAndDoubted() {
        GeminiPrices prices = prices(Instant.parse("2026-12-01T00:00:00Z"), Map.of("model", "gemini-12"));

        assertThat(prices.micros(1_000_000, 1_000_000)).isEqualTo(9_000_000);
        assertThat(prices.doubt()).contains(Doubt.MODEL_NOT_LISTED);
    }

    private static GeminiPrices prices(Instant now, Map<String, String> settings) {
        Map<String, String> values = new HashMap<>();
        settings.forEach((name, value) -> values.put("hirenow.gemini." + name, value));
        GeminiSettings mapped = new SmallRyeConfigBuilder()
                .withMapping(GeminiSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(GeminiSettings.class);
        return new GeminiPrices(mapped, Clock.fixed(now, ZoneOffset.UTC));
    }
}
