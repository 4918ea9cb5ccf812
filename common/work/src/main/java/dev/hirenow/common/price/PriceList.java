package dev.hirenow.common.price;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * All prices from one file: {@code prices.json}, or an operator's file of the same format.
 *
 * @param checkedOn when the prices were last compared with the providers'
 * @param prices in any order
 */
record PriceList(LocalDate checkedOn, List<ModelPrice> prices) {

    private static final String FILE = "prices.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The price list of this release. */
    static PriceList builtIn() {
        try (InputStream in = PriceList.class.getResourceAsStream(FILE)) {
            return of(JSON.readTree(Objects.requireNonNull(in, FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an operator's price list. */
    static PriceList in(Path file) {
        try {
            return of(JSON.readTree(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("HIRENOW_PRICE_LIST: " + file + " is not a price list: " + e, e);
        }
    }

    /** The price of a model in a language on a day; empty if the list has none. */
    Optional<ModelPrice> of(String provider, String model, @Nullable String language, String currency, LocalDate day) {
        return of(provider, currency)
                .filter(price -> price.holdsOn(day))
                .filter(price -> price.model().equals(model))
                .filter(price -> price.language() == null || price.language().equals(language))
                .max(Comparator.comparing(price -> price.language() != null));
    }

    /**
     * A provider's highest price on a day, for a model that is not listed; the highest of any day if none is valid
     * then.
     */
    Optional<ModelPrice> highest(String provider, String currency, LocalDate day) {
        return highest(of(provider, currency).filter(price -> price.holdsOn(day)))
                .or(() -> highest(of(provider, currency)));
    }

    private static Optional<ModelPrice> highest(Stream<ModelPrice> prices) {
        return prices.max(Comparator.comparing(price -> price.charge().sum()));
    }

    private Stream<ModelPrice> of(String provider, String currency) {
        return prices.stream()
                .filter(price -> price.provider().equals(provider))
                .filter(price -> price.currency().equals(currency));
    }

    private static PriceList of(JsonNode list) {
        List<ModelPrice> prices = new ArrayList<>();
        list.path("prices").forEach(price -> prices.add(price(price)));
        return new PriceList(LocalDate.parse(text(list, "checkedOn")), List.copyOf(prices));
    }

    private static ModelPrice price(JsonNode price) {
        return new ModelPrice(
                text(price, "provider"),
                text(price, "model"),
                price.has("language") ? text(price, "language") : null,
                text(price, "currency"),
                LocalDate.parse(text(price, "from")),
                price.has("until") ? LocalDate.parse(text(price, "until")) : null,
                new UnitPrices(
                        amount(price, "perMinute"), amount(price, "perMillionIn"), amount(price, "perMillionOut")));
    }

    private static BigDecimal amount(JsonNode price, String name) {
        BigDecimal amount = price.has(name) ? new BigDecimal(text(price, name)) : BigDecimal.ZERO;
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("\"" + name + "\" is negative in " + price);
        }
        return amount;
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).asText();
        if (text.isBlank()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing in " + node);
        }
        return text;
    }
}
