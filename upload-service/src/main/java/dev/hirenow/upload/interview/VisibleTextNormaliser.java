package dev.hirenow.upload.interview;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;

/** Normalises text to what readers see: copied text often contains invisible characters. */
final class VisibleTextNormaliser {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    // Contexts in which a joiner has no meaning; elsewhere some scripts need joiners to spell words.
    private static final Set<UnicodeScript> WITHOUT_JOINERS = Set.of(
            UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.HAN);

    private VisibleTextNormaliser() {}

    /**
     * Normalises to NFC, collapses whitespace to single spaces and removes invisible characters; may return an
     * empty string.
     */
    static String visible(String text) {
        String seen = Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> Character.isISOControl(point) || isSpace(point) ? ' ' : point)
                .filter(point -> point == JOINER || point == NON_JOINER || !isInvisible(point))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return withoutNeedlessJoiners(seen).replaceAll(" +", " ").strip();
    }

    /** Whether the text contains an invisible character, including a joiner. */
    static boolean hidesSomething(String text) {
        return text.codePoints().anyMatch(VisibleTextNormaliser::isInvisible);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    // General category Cf, plus the rest of Unicode's Default_Ignorable_Code_Point; the last one is an empty
    // braille cell.
    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || (point >= 0x180B && point <= 0x180F)
                || point == 0x3164
                || (point >= 0xFE00 && point <= 0xFE0F)
                || point == 0xFFA0
                || (point >= 0xE0000 && point <= 0xE0FFF)
                || point == 0x2800;
    }

    private static String withoutNeedlessJoiners(String text) {
        StringBuilder kept = new StringBuilder();
        int before = ' ';
        for (int point : text.codePoints().toArray()) {
            boolean joiner = point == JOINER || point == NON_JOINER;
            if (!joiner || !WITHOUT_JOINERS.contains(UnicodeScript.of(before))) {
                kept.appendCodePoint(point);
                before = point;
            }
        }
        return kept.toString();
    }
}
