package dev.hirenow.upload.position;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects validation errors. Every check returns a usable value, so that the next check can continue. */
final class Flaws {

    private final List<Flaw> flaws = new ArrayList<>();

    /** Adds an error; returns an empty string in place of the invalid value. */
    String add(String field, String reason) {
        flaws.add(new Flaw(field, reason));
        return "";
    }

    /** The text without spaces around it; {@code what} names it in the message, such as {@code a title}. */
    String text(String field, @Nullable String value, int longest, String what) {
        if (value == null || value.isBlank()) {
            return add(field, "Enter " + what + ".");
        }
        return value.length() > longest ? add(field, "Use up to " + longest + " characters.") : value.strip();
    }

    int number(String field, @Nullable Integer value, int otherwise, int most) {
        if (value == null) {
            return otherwise;
        }
        if (value < 1 || value > most) {
            add(field, "Enter a number from 1 to " + most + ".");
        }
        return value;
    }

    boolean none() {
        return flaws.isEmpty();
    }

    int count() {
        return flaws.size();
    }

    List<Flaw> all() {
        return List.copyOf(flaws);
    }
}
