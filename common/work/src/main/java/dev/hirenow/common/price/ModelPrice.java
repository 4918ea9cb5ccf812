package dev.hirenow.common.price;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A provider's price for a model.
 *
 * @param provider name of the provider's limit, such as {@code deepgram}
 * @param model the provider's name of the model
 * @param language language that the price is limited to, such as {@code multi}; null for all others
 * @param currency ISO 4217 code
 * @param from first UTC day of the price
 * @param until last UTC day; null if no end is known
 * @param charge the prices
 */
record ModelPrice(
        String provider,
        String model,
        @Nullable String language,
        String currency,
        LocalDate from,
        @Nullable LocalDate until,
        UnitPrices charge) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
