package dev.hirenow.common.text;

/**
 * Text that can be stored and sent: PostgreSQL cannot store NUL in text, and UTF-8 cannot encode half a surrogate pair.
 * JSON can escape both, so both can arrive in requests and facts.
 */
public final class StorableText {

    private static final int INSTEAD = 0xFFFD;

    private StorableText() {}

    /** Whether the text can be stored as it is. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(StorableText::homeless);
    }

    /** The text with U+FFFD in place of every character that cannot be stored. */
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
