package dev.hirenow.sandbox.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Normalises words for comparison: lower case, without common suffixes and stop words. */
final class WordStemmer {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+");
    private static final Set<String> EMPTY = Set.of(
            ("a about all also am an and any are as at be been but by can could did do does for from had has have he her"
                            + " his how i if in into is it its just me my no not of on or our so some such than that the"
                            + " their them then there these they this to too up us was we were what when where which who"
                            + " why will with would you your tell describe answer candidate question")
                    .split(" "));

    private WordStemmer() {}

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    static Set<String> stems(String text) {
        Set<String> stems = new LinkedHashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() > 1 && !EMPTY.contains(word))
                .map(WordStemmer::stem)
                .forEach(stems::add);
        return stems;
    }

    private static String stem(String word) {
        String bare = word.replaceAll("'s?$", "");
        for (String ending : new String[] {
            "ations", "ation", "ingly", "edly", "ions", "ing", "ion", "ies", "ers", "ed", "es", "er", "ly", "s", "e"
        }) {
            if (bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }
}
