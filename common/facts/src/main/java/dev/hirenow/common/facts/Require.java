package dev.hirenow.common.facts;

import java.util.List;
import java.util.Objects;

/**
 * Checks of the records' compact constructors: missing values fail with a NullPointerException, invalid ones with an
 * IllegalArgumentException.
 */
final class Require {

    private Require() {}

    static <T> T present(T value, String field) {
        return Objects.requireNonNull(value, () -> field + " is missing");
    }

    static String text(String value, String field) {
        if (present(value, field).isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return value;
    }

    static void atLeast(long value, long least, String field) {
        if (value < least) {
            throw new IllegalArgumentException(field + " is " + value + ", at least " + least + " is expected");
        }
    }

    static void between(double value, double least, double most, String field) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(field + " is " + value + ", expected " + least + ".." + most);
        }
    }

    static <T> List<T> list(List<T> value, String field) {
        return List.copyOf(present(value, field));
    }
}
