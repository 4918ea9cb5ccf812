package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Derives from a regular expression the words that its matches begin with, if each alternative begins with a word
 * boundary and plain letters: {@code (?<!not )\b(?:ignore|skips?) rules} begins with {@code ignore} or {@code skip}.
 */
final class RegexPrefixes {

    private static final String BOUNDARY = "\\b";
    private static final String NOT_BEHIND = "(?<!";
    private static final String GROUP = "(?:";
    private static final String OPTIONAL = "?*{";

    private RegexPrefixes() {}

    /** Empty if the expression begins in another way. */
    static Optional<Set<String>> of(String regex) {
        Set<String> heads = new TreeSet<>();
        for (String alternative : alternatives(regex)) {
            if (!add(alternative, heads)) {
                return Optional.empty();
            }
        }
        return Optional.of(heads);
    }

    private static boolean add(String expression, Set<String> heads) {
        String rest = expression;
        while (rest.startsWith(NOT_BEHIND)) {
            rest = rest.substring(closing(rest) + 1);
        }
        if (!rest.startsWith(BOUNDARY)) {
            return false;
        }
        rest = rest.substring(BOUNDARY.length());
        if (!rest.startsWith(GROUP)) {
            return addWord(rest, heads);
        }
        int end = closing(rest);
        boolean optional = end + 1 < rest.length() && OPTIONAL.indexOf(rest.charAt(end + 1)) >= 0;
        return !optional
                && alternatives(rest.substring(GROUP.length(), end)).stream().allMatch(word -> addWord(word, heads));
    }

    private static boolean addWord(String expression, Set<String> heads) {
        int end = 0;
        while (end < expression.length() && isPlain(expression.charAt(end))) {
            end++;
        }
        // An optional letter is not part of the word to look for.
        if (end < expression.length() && OPTIONAL.indexOf(expression.charAt(end)) >= 0) {
            end--;
        }
        if (end > 0) {
            heads.add(expression.substring(0, end));
        }
        return end > 0;
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == ' ';
    }

    /** The parts between top-level bars. */
    private static List<String> alternatives(String expression) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < expression.length(); at = after(expression, at)) {
            depth += depth(expression.charAt(at));
            if (depth == 0 && expression.charAt(at) == '|') {
                parts.add(expression.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(expression.substring(from));
        return parts;
    }

    /** Index of the parenthesis that closes the leading one. */
    private static int closing(String expression) {
        int depth = 0;
        for (int at = 0; at < expression.length(); at = after(expression, at)) {
            depth += depth(expression.charAt(at));
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("parentheses do not match: " + expression);
    }

    private static int depth(char c) {
        return switch (c) {
            case '(' -> 1;
            case ')' -> -1;
            default -> 0;
        };
    }

    /** Index of the next character, after an escape or a character class as a whole. */
    private static int after(String expression, int at) {
        return switch (expression.charAt(at)) {
            case '\\' -> at + 2;
            case '[' -> expression.indexOf(']', at + 2) + 1;
            default -> at + 1;
        };
    }
}
