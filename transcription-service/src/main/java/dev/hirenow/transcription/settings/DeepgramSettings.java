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

    /** Base URL; a self-hosted Deepgram, a gateway or the sandbox fit as well. */
    @WithDefault("https://api.deepgram.com")
    @NotNull
    URI url();

    /** API key. */
    Optional<String> apiKey();

    /** The HTTP proxy that leads there, as {@code host:port}; without it calls go there directly. */
    Optional<String> proxy();

    /** Model asked for. */
    @WithDefault("nova-3")
    @NotBlank
    String model();

    /** Languages that it takes by now besides those that this release knows of. */
    Optional<List<String>> moreLanguages();

    /** Usage labels at the provider. */
    @WithDefault("hirenow")
    List<String> tags();

    /** Time to connect. */
    @WithDefault("5s")
    @NotNull
    Duration connectTimeout();

    /** Time from the request to the whole answer. */
    @WithDefault("120s")
    @NotNull
    Duration callTimeout();

    /** Most calls in flight, over all replicas. */
    @WithDefault("50")
    @Min(1)
    int callsAtOnce();

    /** Most calls started within a minute, over all replicas. */
    @WithDefault("600")
    @Min(1)
    int requestsPerMinute();

    /** Most estimated spend per UTC day in the currency of the price; 0 for no limit. */
    @WithDefault("0")
    @PositiveOrZero
    BigDecimal spendPerDay();

    /** Price of a minute of audio by the operator's own contract; without it the price list counts. */
    Optional<BigDecimal> pricePerMinute();

    /** Currency of the spend and its limit, an ISO 4217 code. */
    @WithDefault("USD")
    @NotBlank
    String priceCurrency();

    /** File with the operator's price list; without it that of the release counts. */
    Optional<String> priceList();

    /** How old a price list becomes before operators are warned. */
    @WithDefault("90d")
    @NotNull
    Duration pricesOldAfter();

    /** Most calls per answer that may have been billed. */
    @WithDefault("2")
    @Min(1)
    @Max(10)
    int billableCalls();

    /** How long nobody is called after the provider refused our account or settings. */
    @WithDefault("1m")
    @NotNull
    Duration deniedPause();

    /** How long an answer goes on asking a provider that has no time, answers with errors or refuses our account. */
    @WithDefault("48h")
    @NotNull
    Duration giveUpAfter();

    /** Whether production may use the sandbox. */
    @WithDefault("false")
    boolean sandboxAllowed();
}
