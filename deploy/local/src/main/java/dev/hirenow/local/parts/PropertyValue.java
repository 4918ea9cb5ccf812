package dev.hirenow.local.parts;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Values in files of properties, which the parts read as ISO 8859-1: a path may have any letter in it. */
final class PropertyValue {
    private static final int FIRST_TO_ESCAPE = 0x7F;

    private PropertyValue() {}

    static String of(Path path) {
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
