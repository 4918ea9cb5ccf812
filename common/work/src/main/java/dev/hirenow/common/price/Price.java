package dev.hirenow.common.price;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a provider charges for a model.
 *
 * @param provider as the limits call it, such as {@code deepgram}
 * @param model as the provider calls it
 * @param language for which the price differs, such as {@code multi}; null for all others
 * @param currency ISO 4217 code
 * @param from first UTC day of the price
 * @param until last UTC day; null while no end is known
 * @param charge the amounts
 */
record Price(
        String provider,
        String model,
        @Nullable String language,
        String currency,
        LocalDate from,
        @Nullable LocalDate until,
        Charge charge) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
