package dev.hirenow.transcription.deepgram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

import dev.hirenow.common.price.ProviderPriceLookup;
import dev.hirenow.transcription.settings.DeepgramSettings;

/** Calculates the cost of transcribing a recording: Deepgram bills by the second, without rounding up. */
@Singleton
@Startup
class DeepgramPrices extends ProviderPriceLookup {

    private static final BigDecimal MS_PER_MINUTE = BigDecimal.valueOf(60_000);
    private static final int MICROS = 6;

    private final Optional<BigDecimal> own;

    DeepgramPrices(DeepgramSettings settings, Clock clock) {
        super(
                new Terms(
                        "deepgram",
                        settings.model(),
                        settings.priceCurrency(),
                        settings.priceList().map(Path::of),
                        settings.pricesOldAfter(),
                        settings.pricePerMinute().isPresent()),
                clock);
        this.own = own("HIRENOW_DEEPGRAM_PRICE_PER_MINUTE", settings.pricePerMinute());
    }

    /** The cost in millionths of the currency unit. */
    long micros(long durationMs, String language) {
        return own.orElseGet(() -> charge(language).perMinute())
                .multiply(BigDecimal.valueOf(durationMs))
                .movePointRight(MICROS)
                .divide(MS_PER_MINUTE, 0, RoundingMode.CEILING)
                .longValueExact();
    }
}
