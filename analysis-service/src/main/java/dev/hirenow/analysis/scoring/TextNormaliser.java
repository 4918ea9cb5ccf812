package dev.hirenow.analysis.scoring;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Normalises text so that a character is always written the same way: Unicode NFKC, one apostrophe, one hyphen, nothing
 * invisible. NFKC alone would turn 10² into 102 and 3½ into 31/2.
 */
final class TextNormaliser {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Me}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ‛]");
    private static final Pattern HYPHENS = Pattern.compile("[‐‑‒−]");

    private TextNormaliser() {}

    static String folded(String text) {
        StringBuilder apart = new StringBuilder();
        text.codePoints().forEach(point -> append(apart, point));
        String same = Normalizer.normalize(apart, Normalizer.Form.NFKC);
        same = INVISIBLE.matcher(same).replaceAll("");
        same = APOSTROPHES.matcher(same).replaceAll("'");
        return HYPHENS.matcher(same).replaceAll("-");
    }

    private static void append(StringBuilder apart, int point) {
        int superscript = SUPERSCRIPTS.indexOf(point);
        if (superscript >= 0) {
            apart.append('^').append(superscript);
        } else if (point == '´' || point == '`') {
            apart.append('\'');
        } else {
            apart.append(fraction(point) && !apart.isEmpty() ? " " : "").appendCodePoint(point);
        }
    }

    private static boolean fraction(int point) {
        return Character.getType(point) == Character.OTHER_NUMBER
                && Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                                .indexOf('⁄')
                        >= 0;
    }
}
