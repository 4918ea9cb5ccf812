package dev.hirenow.analysis.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

/** The model's provider, its limits and its price. */
@ConfigMapping(prefix = "hirenow.gemini")
public interface GeminiSettings {

    /** Base URL; a gateway or the sandbox fit as well. */
    @WithDefault("https://generativelanguage.googleapis.com")
    @NotNull
    URI url();

    /** API key. */
    Optional<String> apiKey();

    /** The HTTP proxy that leads there, as {@code host:port}; without it calls go there directly. */
    Optional<String> proxy();

    /** Model asked for. */
    @WithDefault("gemini-3.8-flash")
    @NotBlank
    String model();

    /** How long the model thinks; models that know no such levels are not told. */
    @WithDefault("medium")
    @Pattern(regexp = "minimal|low|medium|high")
    String thinkingLevel();

    /**
     * Most tokens that a call may think and write. What it is given follows from the number of criteria, twice as much
     * after an answer that was cut off, and never exceeds this, the model's own limit, or what can be written within the
     * longest call.
     */
    @WithDefault("65536")
    @Min(1024)
    @Max(65536)
    int maxOutputTokens();

    /** Time to connect. */
    @WithDefault("5s")
    @NotNull
    Duration connectTimeout();

    /** Time from the request to the whole answer; more where more is to be written than is possible within it. */
    @WithDefault("120s")
    @NotNull
    Duration callTimeout();

    /** Tokens that the model thinks and writes in a second at least. */
    @WithDefault("200")
    @Min(1)
    int tokensPerSecond();

    /** Time of the longest call: what takes longer to be written is not asked for. */
    @WithDefault("240s")
    @NotNull
    Duration longestCall();

    /** Most calls in flight, over all replicas. */
    @WithDefault("100")
    @Min(1)
    int callsAtOnce();

    /** Most calls started within a minute, over all replicas. */
    @WithDefault("300")
    @Min(1)
    int requestsPerMinute();

    /** Most estimated spend per UTC day in the currency of the price; 0 for no limit. */
    @WithDefault("0")
    @PositiveOrZero
    BigDecimal spendPerDay();

    /** Price of a million tokens read by the operator's own contract; without it the price list counts. */
    Optional<BigDecimal> pricePerMillionIn();

    /** Price of a million tokens thought or written by the operator's own contract; without it the price list counts. */
    Optional<BigDecimal> pricePerMillionOut();

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

    /** How long nobody is called after the provider refused our key, credit or model. */
    @WithDefault("10m")
    @NotNull
    Duration deniedPause();

    /** How long a submission may wait for a provider that has no time, answers with errors or refuses our account. */
    @WithDefault("48h")
    @NotNull
    Duration giveUpAfter();

    /** Whether production may use the sandbox. */
    @WithDefault("false")
    boolean sandboxAllowed();
}
