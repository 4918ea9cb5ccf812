package dev.hirenow.transcription.deepgram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.price.ProviderPriceLookup.Doubt;
import dev.hirenow.transcription.settings.DeepgramSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeepgramPricesTest {

    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void areThoseOfTheListByTheSecond() {
        DeepgramPrices prices = prices(DECEMBER, Map.of());

        assertThat(prices.micros(60_000, "en")).isEqualTo(7_700);
        assertThat(prices.micros(60_000, "multi")).isEqualTo(9_200);
        assertThat(prices.micros(1_000, "en")).isEqualTo(129);
        assertThat(prices.doubt()).isEmpty();
    }

    @Test
    void areTheOperatorsWhereTheyAreSet() {
        DeepgramPrices prices = prices(
                Instant.parse("2036-12-01T00:00:00Z"), Map.of("price-per-minute", "0.0036", "price-currency", "EUR"));

        assertThat(prices.micros(60_000, "en")).isEqualTo(3_600);
        assertThat(prices.doubt()).isEmpty();
    }

    @Test
    void areDoubtedWhenNobodyHasCheckedThemForLongerThanTheSettingAllows() {
        Instant spring = Instant.parse("2027-03-15T00:00:00Z");

        assertThat(prices(spring, Map.of()).doubt()).contains(Doubt.OLD);
        assertThat(prices(spring, Map.of("prices-old-after", "365d")).doubt()).isEmpty();
    }

    @Test
    void ofAModelThatIsNotListedAreTheHighestAndDoubted() {
        DeepgramPrices prices = prices(DECEMBER, Map.of("model", "nova-9"));

        assertThat(prices.micros(60_000, "en")).isEqualTo(9_200);
        assertThat(prices.doubt()).contains(Doubt.MODEL_NOT_LISTED);
    }

    @Test
    void inACurrencyThatIsNotListedAreNotGuessed() {
        assertThatThrownBy(() -> prices(DECEMBER, Map.of("price-currency", "EUR")))
                .hasMessageContaining("HIRENOW_PRICE_CURRENCY");
    }

    private static DeepgramPrices prices(Instant now, Map<String, String> settings) {
        Map<String, String> values = new HashMap<>();
        settings.forEach((name, value) -> values.put("hirenow.deepgram." + name, value));
        DeepgramSettings mapped = new SmallRyeConfigBuilder()
                .withMapping(DeepgramSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(DeepgramSettings.class);
        return new DeepgramPrices(mapped, Clock.fixed(now, ZoneOffset.UTC));
    }
}
