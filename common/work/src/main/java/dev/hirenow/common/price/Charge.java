package dev.hirenow.common.price;

import java.math.BigDecimal;

/**
 * Amounts in units of a currency; zero for what is not charged.
 *
 * @param perMinute of audio
 * @param perMillionIn tokens read
 * @param perMillionOut tokens thought or written
 */
public record Charge(BigDecimal perMinute, BigDecimal perMillionIn, BigDecimal perMillionOut) {

    BigDecimal sum() {
        return perMinute.add(perMillionIn).add(perMillionOut);
    }
}
