package dev.hirenow.transcription.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** The speech recognition provider, its limits and its price. */
@ConfigMapping(prefix = "hirenow.deepgram")
public interface DeepgramSettings {

    /** Base URL of Deepgram, a self-hosted Deepgram, a gateway or the sandbox. */
    @WithDefault("https://api.deepgram.com")
    @NotNull
    URI url();

    /** API key. */
    Optional<String> apiKey();

    /** The HTTP proxy for calls, as {@code host:port}; without it, calls are direct. */
    Optional<String> proxy();

    /** Requested model. */
    @WithDefault("nova-3")
    @NotBlank
    String model();

    /** Languages that the model supports in addition to those known to this release. */
    Optional<List<String>> moreLanguages();

    /** Usage labels sent to the provider. */
    @WithDefault("hirenow")
    List<String> tags();

    /** Connect timeout. */
    @WithDefault("5s")
    @NotNull
    Duration connectTimeout();

    /** Timeout from the request to the complete response. */
    @WithDefault("120s")
    @NotNull
    Duration callTimeout();

    /** Maximum concurrent calls, across all replicas. */
    @WithDefault("50")
    @Min(1)
    int callsAtOnce();

    /** Maximum calls started per minute, across all replicas. */
    @WithDefault("600")
    @Min(1)
    int requestsPerMinute();

    /** Maximum estimated spend per UTC day in the currency of the price; 0 for no limit. */
    @WithDefault("0")
    @PositiveOrZero
    BigDecimal spendPerDay();

    /** Price per minute of audio by the operator's contract; without it, the price list applies. */
    Optional<BigDecimal> pricePerMinute();

    /** Currency of the spend and its limit, an ISO 4217 code. */
    @WithDefault("USD")
    @NotBlank
    String priceCurrency();

    /** File with the operator's price list; without it, the list of this release applies. */
    Optional<String> priceList();

    /** The age of a price list at which operators are warned. */
    @WithDefault("90d")
    @NotNull
    Duration pricesOldAfter();

    /** Maximum calls per answer that may have been billed. */
    @WithDefault("2")
    @Min(1)
    @Max(10)
    int billableCalls();

    /** How long all calls pause after the provider refused our account or settings. */
    @WithDefault("1m")
    @NotNull
    Duration deniedPause();

    /** How long an answer is retried while the provider is busy, fails or refuses our account. */
    @WithDefault("48h")
    @NotNull
    Duration giveUpAfter();

    /** Whether production may use the sandbox. */
    @WithDefault("false")
    boolean sandboxAllowed();
}
