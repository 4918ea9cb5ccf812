package dev.hirenow.common.price;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A provider's prices by day; each service that calls a provider defines one as a bean. */
public class ProviderPriceLookup {

    private final Terms terms;
    private final PriceList list;
    private final Clock clock;

    /**
     * Selects the prices that apply.
     *
     * @param provider name of the provider's limit
     * @param model name of the requested model
     * @param currency ISO 4217 code of the spend and its limit
     * @param file the operator's price list; empty for the release's own
     * @param oldAfter age at which a price list that was not compared with the provider's prices counts as old
     * @param own whether the operator's settings set the price, so that the list does not apply
     */
    public record Terms(
            String provider, String model, String currency, Optional<Path> file, Duration oldAfter, boolean own) {}

    /** Why the estimated spend may be wrong. */
    public enum Doubt {
        /** The list was not compared with the provider's prices for longer than the setting allows. */
        OLD,
        /** The list has no price for the model, so the provider's highest price is used. */
        MODEL_NOT_LISTED
    }

    /** Fails without a price: a spend limit would not limit anything. */
    public ProviderPriceLookup(Terms terms, Clock clock) {
        this.terms = terms;
        this.list = terms.file().map(PriceList::in).orElseGet(PriceList::builtIn);
        this.clock = clock;
        if (!terms.own()
                && list.highest(terms.provider(), terms.currency(), today()).isEmpty()) {
            throw new IllegalStateException(
                    "The price list has no price for %s in %s today: set HIRENOW_PRICE_CURRENCY, HIRENOW_PRICE_LIST or the provider's own price."
                            .formatted(terms.provider(), terms.currency()));
        }
    }

    /** Name of the provider's limit. */
    public String provider() {
        return terms.provider();
    }

    /** ISO 4217 code. */
    public String currency() {
        return terms.currency();
    }

    /** When the list was last compared with the provider's prices. */
    public LocalDate checkedOn() {
        return list.checkedOn();
    }

    /**
     * The prices of today (UTC); the provider's highest prices for a model that is not listed.
     *
     * @param language the spoken language; null if it does not matter
     */
    public UnitPrices charge(@Nullable String language) {
        return listed(language)
                .or(() -> list.highest(terms.provider(), terms.currency(), today()))
                .map(ModelPrice::charge)
                .orElseThrow(() -> new IllegalStateException("no price of " + terms.provider() + " is valid today"));
    }

    /** Why the estimate may be wrong; empty if there is no reason, or if the operator set the price. */
    public Optional<Doubt> doubt() {
        if (terms.own()) {
            return Optional.empty();
        }
        if (listed(null).isEmpty()) {
            return Optional.of(Doubt.MODEL_NOT_LISTED);
        }
        Duration age =
                Duration.between(list.checkedOn().atStartOfDay(ZoneOffset.UTC).toInstant(), clock.instant());
        return age.compareTo(terms.oldAfter()) > 0 ? Optional.of(Doubt.OLD) : Optional.empty();
    }

    /** The price in this setting, if it is set; rejects a negative one. */
    protected static Optional<BigDecimal> own(String setting, Optional<BigDecimal> price) {
        if (price.filter(amount -> amount.signum() < 0).isPresent()) {
            throw new IllegalArgumentException(setting + " must not be negative.");
        }
        return price;
    }

    private Optional<ModelPrice> listed(@Nullable String language) {
        return list.of(terms.provider(), terms.model(), language, terms.currency(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
