package dev.hirenow.analysis.gemini;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.common.price.ProviderPriceLookup;

/** Computes a call's cost from its tokens. */
@Singleton
@Startup
class GeminiPrices extends ProviderPriceLookup {

    private final Optional<BigDecimal> ownIn;
    private final Optional<BigDecimal> ownOut;

    GeminiPrices(GeminiSettings settings, Clock clock) {
        super(
                new Terms(
                        "gemini",
                        settings.model(),
                        settings.priceCurrency(),
                        settings.priceList().map(Path::of),
                        settings.pricesOldAfter(),
                        settings.pricePerMillionIn().isPresent()
                                && settings.pricePerMillionOut().isPresent()),
                clock);
        this.ownIn = own("HIRENOW_GEMINI_PRICE_PER_MILLION_IN", settings.pricePerMillionIn());
        this.ownOut = own("HIRENOW_GEMINI_PRICE_PER_MILLION_OUT", settings.pricePerMillionOut());
    }

    /** In millionths of the currency unit: a price per million tokens is the price per token in millionths. */
    long micros(long read, long written) {
        return ownIn.orElseGet(() -> charge(null).perMillionIn())
                .multiply(BigDecimal.valueOf(read))
                .add(ownOut.orElseGet(() -> charge(null).perMillionOut()).multiply(BigDecimal.valueOf(written)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
