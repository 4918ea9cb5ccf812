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

/** The model's provider, its limits and its prices. */
@ConfigMapping(prefix = "hirenow.gemini")
public interface GeminiSettings {

    /** Base URL; may be a gateway or the sandbox. */
    @WithDefault("https://generativelanguage.googleapis.com")
    @NotNull
    URI url();

    /** API key. */
    Optional<String> apiKey();

    /**
     * HTTP proxy for calls to the provider, as {@code host:port}; without it the service calls the provider directly.
     */
    Optional<String> proxy();

    /** Name of the requested model. */
    @WithDefault("gemini-3.8-flash")
    @NotBlank
    String model();

    /** How long the model thinks; ignored for models without thinking levels. */
    @WithDefault("medium")
    @Pattern(regexp = "minimal|low|medium|high")
    String thinkingLevel();

    /**
     * Upper bound of the tokens that a call may think and write. The limit of a call follows from the number of
     * criteria, doubles after an answer that was cut off, and never exceeds this setting, the model's own limit, or
     * what the model can write within the longest call.
     */
    @WithDefault("65536")
    @Min(1024)
    @Max(65536)
    int maxOutputTokens();

    /** Time-out of connecting. */
    @WithDefault("5s")
    @NotNull
    Duration connectTimeout();

    /** Time-out from the request to the complete answer; longer if the call's token limit takes longer to write. */
    @WithDefault("120s")
    @NotNull
    Duration callTimeout();

    /** Lowest expected rate of thinking and writing, in tokens per second. */
    @WithDefault("200")
    @Min(1)
    int tokensPerSecond();

    /** Longest time-out of a call: the service does not ask for more tokens than the model can write within it. */
    @WithDefault("240s")
    @NotNull
    Duration longestCall();

    /** Most calls in flight, across all replicas. */
    @WithDefault("100")
    @Min(1)
    int callsAtOnce();

    /** Most calls started per minute, across all replicas. */
    @WithDefault("300")
    @Min(1)
    int requestsPerMinute();

    /** Most estimated spend per UTC day in the currency of the price; 0 means no limit. */
    @WithDefault("0")
    @PositiveOrZero
    BigDecimal spendPerDay();

    /** Price of a million input tokens under the operator's own contract; by default the price list applies. */
    Optional<BigDecimal> pricePerMillionIn();

    /**
     * Price of a million thought or output tokens under the operator's own contract; by default the price list applies.
     */
    Optional<BigDecimal> pricePerMillionOut();

    /** Currency of the spend and its limit, an ISO 4217 code. */
    @WithDefault("USD")
    @NotBlank
    String priceCurrency();

    /** File with the operator's price list; by default the release's own applies. */
    Optional<String> priceList();

    /** Age of the price list at which the service warns operators. */
    @WithDefault("90d")
    @NotNull
    Duration pricesOldAfter();

    /** How long the service pauses calls after the provider refused our key, credit or model. */
    @WithDefault("10m")
    @NotNull
    Duration deniedPause();

    /** How long a submission waits for a provider that is busy, returns errors or refuses our account. */
    @WithDefault("48h")
    @NotNull
    Duration giveUpAfter();

    /** Whether production may use the sandbox. */
    @WithDefault("false")
    boolean sandboxAllowed();
}
