package dev.hirenow.analysis.scoring;

import java.util.Map;
import java.util.regex.Pattern;

/** Undoes the disguise of a word: look-alike letters of other scripts, and digits that stand for letters. */
final class HomoglyphNormaliser {

    private static final Map<Integer, String> LOOK_ALIKES = Map.ofEntries(
            look('а', "a"),
            look('е', "e"),
            look('о', "o"),
            look('р', "p"),
            look('с', "c"),
            look('х', "x"),
            look('у', "y"),
            look('і', "i"),
            look('ѕ', "s"),
            look('ԁ', "d"),
            look('ո', "n"),
            look('ɡ', "g"),
            look('к', "k"),
            look('т', "t"),
            look('м', "m"),
            look('н', "h"),
            look('в', "b"),
            look('α', "a"),
            look('ο', "o"),
            look('ε', "e"),
            look('ι', "i"),
            look('ν', "v"),
            look('ρ', "p"),
            look('ı', "i"));
    private static final Map<Integer, String> DIGITS = Map.of(
            (int) '0', "o", (int) '1', "i", (int) '3', "e", (int) '4', "a", (int) '5', "s", (int) '7', "t", (int) '@',
            "a", (int) '$', "s");

    private static final Pattern MEANT = Pattern.compile("[a-z@$].*[0-9@$].*|.*[0-9@$][a-z]{2,}.*");

    private HomoglyphNormaliser() {}

    static String lifted(String token) {
        boolean latin = token.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        if (!latin || token.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return token;
        }
        StringBuilder plain = new StringBuilder();
        // Digits stand for letters only after a letter or before two letters, so a number with a unit such as
        // 10x stays.
        boolean digits = MEANT.matcher(token).matches();
        token.codePoints().forEach(point -> plain.append(letter(point, digits)));
        return plain.toString();
    }

    private static String letter(int point, boolean digits) {
        String alike = LOOK_ALIKES.get(point);
        if (alike != null) {
            return alike;
        }
        String meant = digits ? DIGITS.get(point) : null;
        return meant == null ? Character.toString(point) : meant;
    }

    private static Map.Entry<Integer, String> look(char letter, String latin) {
        return Map.entry((int) letter, latin);
    }
}
