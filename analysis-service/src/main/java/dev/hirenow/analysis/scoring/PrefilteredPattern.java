package dev.hirenow.analysis.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pattern that is tried only where it can match, so that searching a long answer without any match is cheap. The
 * matches are the same.
 *
 * @param heads words that matches begin with; empty if they cannot be derived from the pattern
 * @param spaced whether a space stands before such a word and belongs to the match, unless the text begins with the
 *     word
 * @param needed pieces of text of which every match contains at least one; empty if there are none
 */
record PrefilteredPattern(Pattern pattern, Optional<Set<String>> heads, boolean spaced, List<String> needed) {

    private static final String SPACED = "(?:^| )";

    /** Receives each match. */
    interface Found {
        void at(int start, int end);
    }

    static PrefilteredPattern of(String regex, List<String> needed) {
        boolean spaced = regex.startsWith(SPACED);
        Optional<Set<String>> heads = RegexPrefixes.of(spaced ? "\\b" + regex.substring(SPACED.length()) : regex);
        return new PrefilteredPattern(Pattern.compile(regex), heads, spaced, needed);
    }

    /** Finds all matches in order, without overlap, as {@link Matcher#find()} does. */
    void find(String text, Found found) {
        if (!needed.isEmpty() && needed.stream().noneMatch(text::contains)) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        if (heads.isEmpty()) {
            while (matcher.find()) {
                found.at(matcher.start(), matcher.end());
            }
            return;
        }
        // Text before the region counts for word boundaries and for lookbehind.
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int end = 0;
        for (int start : starts(text, heads.get())) {
            if (start >= end && matcher.region(start, text.length()).lookingAt()) {
                found.at(start, matcher.end());
                end = matcher.end();
            }
        }
    }

    private int[] starts(String text, Set<String> words) {
        return words.stream()
                .flatMapToInt(
                        word -> IntStream.iterate(text.indexOf(word), at -> at >= 0, at -> text.indexOf(word, at + 1)))
                .map(at -> spaced && at > 0 ? at - 1 : at)
                .sorted()
                .distinct()
                .toArray();
    }
}
