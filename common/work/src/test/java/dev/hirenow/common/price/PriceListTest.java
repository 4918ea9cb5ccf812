package dev.hirenow.common.price;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PriceListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir
    Path folder;

    @Test
    void ofTheReleaseHasOnePriceForAModelOnADay() {
        PriceList list = PriceList.builtIn();

        assertThat(list.prices()).isNotEmpty();
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(60)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(list.prices().stream()
                            .filter(price -> price.holdsOn(on))
                            .map(price -> price.provider() + price.model() + price.language() + price.currency()))
                    .doesNotHaveDuplicates();
            assertThat(list.of("gemini", "gemini-3.8-flash", null, "USD", on)).isPresent();
            assertThat(list.of("deepgram", "nova-3", "de", "USD", on)).isPresent();
        }
    }

    @Test
    void canBeTheOperatorsInTheirCurrency() throws IOException {
        PriceList list = PriceList.in(Files.writeString(folder.resolve("prices.json"), """
                {"checkedOn": "2026-11-01", "prices": [
                  {"provider": "deepgram", "model": "nova-3", "currency": "EUR", "from": "2026-01-01", "perMinute": "0.004"}]}
                """));

        assertThat(list.of("deepgram", "nova-3", "en", "EUR", DAY))
                .hasValueSatisfying(
                        price -> assertThat(price.charge().perMinute()).isEqualByComparingTo("0.004"));
        assertThat(list.of("deepgram", "nova-3", "en", "USD", DAY)).isEmpty();
    }

    @Test
    void refusesANegativePrice() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.json"), """
                {"checkedOn": "2026-11-01", "prices": [
                  {"provider": "deepgram", "model": "nova-3", "currency": "USD", "from": "2026-01-01", "perMinute": "-1"}]}
                """);

        assertThatThrownBy(() -> PriceList.in(file)).hasMessageContaining("\"perMinute\" is negative");
    }

    @Test
    void namesTheFileThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("prices.json"), "{\"prices\": []}");

        assertThatThrownBy(() -> PriceList.in(file))
                .hasMessageContaining("HIRENOW_PRICE_LIST")
                .hasMessageContaining("checkedOn");
    }
}
