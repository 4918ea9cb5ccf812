package dev.hirenow.common.text;

/**
 * Text that can be kept and passed on: PostgreSQL holds every character but NUL, and half a surrogate pair has no form in
 * UTF-8. JSON can write both as escapes, so both come in from outside.
 */
public final class StorableText {

    private static final int INSTEAD = 0xFFFD;

    private StorableText() {}

    /** Whether the text can be kept as it is. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(StorableText::homeless);
    }

    /** The text with U+FFFD wherever there is a character that cannot be kept. */
    public static String of(String text) {
        return is(text)
                ? text
                : text.codePoints()
                        .map(character -> homeless(character) ? INSTEAD : character)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean homeless(int character) {
        return character == 0 || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
