package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits text into the tokens that quotes are compared by. Punctuation between letters is ignored, except apostrophes
 * ({@code we're} is not {@code were}); hyphens and slashes separate words, so {@code well-known} equals {@code well
 * known}. Next to a digit every mark counts: {@code -5}, {@code 3.5}, {@code 10:30}, {@code 2019-2021}, {@code 24/7}.
 * Percent, degree and currency signs belong to their number, with or without a space. Letters, digits, combining marks,
 * currency and mathematical signs are always kept, so C, C++ and C# differ. Numbers in words are words. Scripts without
 * spaces give one token per character.
 */
final class QuoteTokenizer {

    private static final int NONE = -1;
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u0085]+");
    private static final String DASHES = "-–—―";
    // At the start of a piece: a minus and a mark, but neither a dash of two hyphens nor an ellipsis.
    private static final Pattern LEADING = Pattern.compile("(?:^|[^-–—―.,:/])([-–]?)([.,:/]?)$");
    private static final Pattern ENDING = Pattern.compile("[^'\"“”„«»‹›*_-]");
    private static final Pattern ATTACHED_UNIT = Pattern.compile("(.*\\d)(\\p{L}+)");
    // MB (megabytes) is not Mb (megabits), and 5 M (million) is not 5 m (metres).
    private static final Set<String> CASE_MATTERS =
            Set.of("m", "b", "kb", "mb", "gb", "tb", "kbps", "mbps", "gbps", "ma", "mv", "mw", "mwh");
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI);

    private final LanguageNumberFormat style;
    private final List<QuoteToken> tokens = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int word;
    private int firstOfPiece;
    private boolean afterNumber;
    private boolean afterMinus;

    private QuoteTokenizer(LanguageNumberFormat style) {
        this.style = style;
    }

    /** Tokens of consecutive words; a word may give several tokens. */
    static List<QuoteToken> of(List<String> words, LanguageNumberFormat style) {
        QuoteTokenizer split = new QuoteTokenizer(style);
        for (String text : words) {
            GAPS.splitAsStream(TextNormaliser.folded(text))
                    .filter(piece -> !piece.isEmpty())
                    .forEach(split::takePiece);
            split.word++;
        }
        return List.copyOf(split.tokens);
    }

    private void takePiece(String piece) {
        firstOfPiece = tokens.size();
        afterNumber = !tokens.isEmpty()
                && tokens.getLast().number()
                && !tokens.getLast().ends();
        int[] points = piece.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            int from = at;
            while (at < points.length && !counts(points[at])) {
                at++;
            }
            if (at > from) {
                takeMarks(new String(points, from, at - from), at < points.length ? points[at] : NONE);
            } else {
                takePoint(points[at++]);
            }
        }
        close();
        joinPiece();
        afterMinus = piece.equals("-");
    }

    private void takePoint(int point) {
        if (Character.isLetter(point) && WITHOUT_SPACES.contains(Character.UnicodeScript.of(point))) {
            close();
            tokens.add(new QuoteToken(Character.toString(point), word));
        } else {
            open.appendCodePoint(point);
        }
    }

    private void takeMarks(String marks, int right) {
        if (right == NONE) {
            takeLast(marks);
        } else if (!open.isEmpty()) {
            takeInner(marks, open.codePointBefore(open.length()), right);
        } else if (tokens.size() == firstOfPiece) {
            takeFirst(marks, right);
        }
    }

    private void takeFirst(String marks, int right) {
        Matcher leading = LEADING.matcher(marks);
        if (leading.find() && !letter(right)) {
            open.append(leading.group(1).isEmpty() ? "" : "-").append(leading.group(2));
        }
    }

    private void takeInner(String marks, int left, int right) {
        boolean besideDigit = Character.isDigit(left) || Character.isDigit(right);
        boolean dash = marks.codePoints().anyMatch(mark -> DASHES.indexOf(mark) >= 0);
        if (dash && (letter(left) || letter(right)) && (marks.length() == 1 || !besideDigit)) {
            close();
        } else if (dash) {
            open.append(marks.replace('–', '-'));
        } else if (besideDigit || marks.equals("'")) {
            open.append(marks);
        } else if (marks.indexOf('/') >= 0) {
            takeSlash(marks);
        }
    }

    // In "5 km/h" the slash belongs to the unit; in "and/or" it separates words.
    private void takeSlash(String marks) {
        boolean unit = afterNumber && tokens.size() == firstOfPiece
                || open.codePoints().anyMatch(Character::isDigit);
        if (unit) {
            open.append(marks);
        } else {
            close();
        }
    }

    private void takeLast(String marks) {
        if (!open.isEmpty() && Character.isDigit(open.codePointBefore(open.length()))) {
            open.append(marks.startsWith("-") || marks.startsWith("/") ? marks.substring(0, 1) : "");
        }
        close();
        if (!tokens.isEmpty()) {
            boolean dot = style.ordinalDots()
                    && tokens.size() > firstOfPiece
                    && tokens.getLast().endsWithDigit()
                    && marks.startsWith(".")
                    && !marks.startsWith("..");
            tokens.set(
                    tokens.size() - 1,
                    tokens.getLast().with(dot, ENDING.matcher(marks).find()));
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            tokens.add(new QuoteToken(style.bare(cased(open.toString())), word));
            open.setLength(0);
        }
    }

    private String cased(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (afterNumber && tokens.size() == firstOfPiece && CASE_MATTERS.contains(lower)) {
            return text;
        }
        Matcher attached = ATTACHED_UNIT.matcher(text);
        return attached.matches() && CASE_MATTERS.contains(attached.group(2).toLowerCase(Locale.ROOT))
                ? attached.group(1).toLowerCase(Locale.ROOT) + attached.group(2)
                : lower;
    }

    // A sign that stands apart from its number is joined to it: "- 5", "40 %", "$ 5".
    private void joinPiece() {
        if (tokens.size() == firstOfPiece) {
            return;
        }
        QuoteToken begun = tokens.get(firstOfPiece);
        if (afterMinus && (begun.startsWithDigit() || currency(begun.text().codePointAt(0)))) {
            begun = begun.signed();
            tokens.set(firstOfPiece, begun);
        }
        if (firstOfPiece > 0 && belongTogether(tokens.get(firstOfPiece - 1), begun)) {
            tokens.set(firstOfPiece - 1, tokens.get(firstOfPiece - 1).joined(begun));
            tokens.remove(firstOfPiece);
        }
    }

    private static boolean belongTogether(QuoteToken before, QuoteToken begun) {
        if (before.ends()) {
            return false;
        }
        int first = begun.text().codePointAt(0);
        int last = before.text().codePointBefore(before.text().length());
        return before.endsWithDigit() && (currency(first) || "%‰‱°′".indexOf(first) >= 0) && !begun.number()
                || currency(last) && !before.number() && begun.startsWithDigit();
    }

    private static boolean currency(int point) {
        return Character.getType(point) == Character.CURRENCY_SYMBOL;
    }

    private static boolean letter(int point) {
        return Character.isLetter(point) || mark(point);
    }

    private static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point)
                || mark(point)
                || currency(point)
                || Character.getType(point) == Character.MATH_SYMBOL
                || "#%&@°‰‱′§".indexOf(point) >= 0;
    }
}
