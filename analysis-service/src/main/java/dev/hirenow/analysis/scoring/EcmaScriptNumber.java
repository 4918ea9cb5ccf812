package dev.hirenow.analysis.scoring;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Formats numbers as ECMAScript does (ECMA-262, Number::toString), which RFC 8785 requires: the shortest digits that
 * parse to the same double, without an exponent from 10^-6 up to below 10^21.
 */
final class EcmaScriptNumber {

    private static final int FIRST_EXPONENT = 21;
    private static final int LAST_FRACTION = -7;

    private EcmaScriptNumber() {}

    /**
     * The text of a number.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite, which JSON cannot express
     */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no such number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - shortest.scale() - 1;
        return (value < 0 ? "-" : "")
                + (exponent < FIRST_EXPONENT && exponent > LAST_FRACTION
                        ? shortest.toPlainString()
                        : scientific(digits, exponent));
    }

    // Since Java 19 Double.toString gives the shortest digits, except that it writes two digits where one may
    // suffice.
    private static BigDecimal shortest(double size) {
        BigDecimal digits = new BigDecimal(Double.toString(size)).stripTrailingZeros();
        BigDecimal one = digits.round(new MathContext(1));
        return digits.precision() == 2 && one.doubleValue() == size ? one : digits;
    }

    private static String scientific(String digits, int exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }
}
