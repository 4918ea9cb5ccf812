package dev.hirenow.local.parts;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Escapes values for properties files, which the parts read as ISO 8859-1, although a path may contain any
 * character.
 */
final class PropertiesEscaper {
    private static final int FIRST_TO_ESCAPE = 0x7F;

    private PropertiesEscaper() {}

    static String escape(Path path) {
        return path.toString()
                .chars()
                .mapToObj(character -> escaped((char) character))
                .collect(Collectors.joining());
    }

    private static String escaped(char character) {
        if (character == '\\') {
            return "\\\\";
        }
        return character < FIRST_TO_ESCAPE ? String.valueOf(character) : "\\u%04x".formatted((int) character);
    }
}
