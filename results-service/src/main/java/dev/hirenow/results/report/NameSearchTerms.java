package dev.hirenow.results.report;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that a name can be found by: lower case, without accents. */
public final class NameSearchTerms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameSearchTerms() {}

    /** The distinct words of the text; empty if it has no letter and no digit. */
    public static List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_A_WORD
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
