package dev.hirenow.analysis.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text into the tokens that are counted and searched: Unicode NFKC, lower case, without punctuation. A token
 * keeps letters, digits, combining marks, currency and mathematical signs and {@code # % & @}. Hyphens and slashes
 * separate words, and {@code %} is a word of its own. Scripts without spaces give one token per character. Punctuation
 * alone is no word. Quotes are compared by {@link QuoteTokenizer}, where numbers keep their marks.
 */
final class WordTokenizer {

    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI);

    // Hyphens and dashes: "well-known" and "well known" are the same words.
    private static final String JOINING = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212/";

    private final List<String> tokens = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private WordTokenizer() {}

    static List<String> of(String text) {
        WordTokenizer split = new WordTokenizer();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(split::take);
        split.close();
        return split.tokens;
    }

    private void take(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || JOINING.indexOf(point) >= 0) {
            close();
        } else if (point == '%') {
            close();
            tokens.add("%");
        } else if (Character.isLetter(point) && WITHOUT_SPACES.contains(Character.UnicodeScript.of(point))) {
            close();
            tokens.add(Character.toString(point));
        } else if (counts(point)) {
            open.appendCodePoint(point);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            tokens.add(open.toString());
            open.setLength(0);
        }
    }

    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.CURRENCY_SYMBOL,
                            Character.MATH_SYMBOL -> true;
                    default -> "#%&@".indexOf(point) >= 0;
                };
    }
}
