package dev.hirenow.common.price;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a provider charges a service, by day; each service that calls a provider has one as a bean. */
public class ProviderPrices {

    private final Terms terms;
    private final PriceList list;
    private final Clock clock;

    /**
     * Which prices count.
     *
     * @param provider as the limits call it
     * @param model that is asked for
     * @param currency ISO 4217 code of the spend and its limit
     * @param file the operator's price list; empty for that of the release
     * @param oldAfter after which a list that nobody compared with the provider's prices is old
     * @param own whether the operator's settings name the price, so that the list does not matter
     */
    public record Terms(
            String provider, String model, String currency, Optional<Path> file, Duration oldAfter, boolean own) {}

    /** Why the estimate of the spend should not be relied on. */
    public enum Doubt {
        /** Nobody has compared the list with the provider's prices for longer than the setting allows. */
        OLD,
        /** The list has no price of the model, so the provider's highest is counted. */
        MODEL_NOT_LISTED
    }

    /** Refuses to start without any price: a spend limit that counts nothing would be no limit. */
    public ProviderPrices(Terms terms, Clock clock) {
        this.terms = terms;
        this.list = terms.file().map(PriceList::in).orElseGet(PriceList::builtIn);
        this.clock = clock;
        if (!terms.own()
                && list.highest(terms.provider(), terms.currency(), today()).isEmpty()) {
            throw new IllegalStateException(
                    "The price list has no price of %s in %s today: set HIRENOW_PRICE_CURRENCY, HIRENOW_PRICE_LIST or the provider's own price."
                            .formatted(terms.provider(), terms.currency()));
        }
    }

    /** As the limits call the provider. */
    public String provider() {
        return terms.provider();
    }

    /** ISO 4217 code. */
    public String currency() {
        return terms.currency();
    }

    /** When the list was compared with the provider's prices. */
    public LocalDate checkedOn() {
        return list.checkedOn();
    }

    /**
     * What is charged today (UTC); of a model that is not listed, the provider's highest price.
     *
     * @param language that is spoken; null where it does not matter
     */
    public Charge charge(@Nullable String language) {
        return listed(language)
                .or(() -> list.highest(terms.provider(), terms.currency(), today()))
                .map(Price::charge)
                .orElseThrow(() -> new IllegalStateException("no price of " + terms.provider() + " holds today"));
    }

    /** Why the estimate should not be relied on; empty when it can be, or when the operator named the price. */
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

    /** The price of this setting, if there is one; a negative one is refused. */
    protected static Optional<BigDecimal> own(String setting, Optional<BigDecimal> price) {
        if (price.filter(amount -> amount.signum() < 0).isPresent()) {
            throw new IllegalArgumentException(setting + " must not be negative.");
        }
        return price;
    }

    private Optional<Price> listed(@Nullable String language) {
        return list.of(terms.provider(), terms.model(), language, terms.currency(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
