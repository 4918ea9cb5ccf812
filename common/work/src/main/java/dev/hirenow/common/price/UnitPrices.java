package dev.hirenow.common.price;

import java.math.BigDecimal;

/**
 * Prices in units of a currency; zero if the provider does not charge for that unit.
 *
 * @param perMinute per minute of audio
 * @param perMillionIn per million input tokens
 * @param perMillionOut per million thought or output tokens
 */
public record UnitPrices(BigDecimal perMinute, BigDecimal perMillionIn, BigDecimal perMillionOut) {

    BigDecimal sum() {
        return perMinute.add(perMillionIn).add(perMillionOut);
    }
}
