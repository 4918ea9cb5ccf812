package dev.hirenow.analysis.scoring;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Detects that an answer is spoken in another language than requested: the speech recogniser reports another one, the
 * function words are those of another language, or the letters belong to another script. Only clear cases count; a few
 * foreign words or an accent never do.
 */
final class SpokenLanguageCheck {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", words("the and to of a i was that it we is for my with were have this they in on but not so"),
            "de",
                    words(
                            "ich und die der das wir nicht ist war ein eine mit auf zu habe es dass haben aber den dann auch"),
            "fr", words("je le la les et de un une nous est que pas dans pour avec était des ce il jai mais on du"),
            "es", words("yo el la los y de que en un una con para no fue nosotros era las por pero mi lo se"),
            "it", words("io il la che di un una e con per non è sono era le ho abbiamo ma del della nel"),
            "nl", words("ik de het een en van wij niet is was met dat we heb maar ook op te voor"),
            "pt", words("eu o a os e de que um uma com para não foi nós era mas do da em meu"),
            "pl", words("ja i w na nie że się z jest było do to jak ale tym mam po był"));
    private static final Map<UnicodeScript, Set<String>> WRITTEN_IN = Map.of(
            UnicodeScript.CYRILLIC, Set.of("ru", "uk", "bg", "sr", "mk", "be", "kk", "mn"),
            UnicodeScript.GREEK, Set.of("el"),
            UnicodeScript.ARABIC, Set.of("ar", "fa", "ur"),
            UnicodeScript.HEBREW, Set.of("he"),
            UnicodeScript.HAN, Set.of("zh", "ja"),
            UnicodeScript.HIRAGANA, Set.of("ja"),
            UnicodeScript.HANGUL, Set.of("ko"),
            UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne"),
            UnicodeScript.THAI, Set.of("th"));

    private SpokenLanguageCheck() {}

    static boolean differs(SpokenAnswer answer, SpokenLanguageThresholds thresholds) {
        String expected = primary(answer.expected());
        if (expected.isEmpty() || expected.equals("multi")) {
            return false;
        }
        String told = primary(answer.language());
        if (!told.isEmpty() && !told.equals("multi") && !told.equals(expected)) {
            return true;
        }
        List<String> tokens = answer.words().stream()
                .flatMap(word -> WordTokenizer.of(word.text()).stream())
                .toList();
        return tokens.size() >= thresholds.fewestWords()
                && (otherScript(tokens, expected, thresholds) || otherWords(tokens, expected, thresholds));
    }

    private static boolean otherWords(List<String> tokens, String expected, SpokenLanguageThresholds thresholds) {
        Set<String> own = SMALL_WORDS.get(expected);
        return own != null
                && share(tokens, own) <= thresholds.ownShare()
                && SMALL_WORDS.values().stream().anyMatch(other -> share(tokens, other) >= thresholds.otherShare());
    }

    private static double share(List<String> tokens, Set<String> small) {
        return tokens.stream().filter(small::contains).count() / (double) tokens.size();
    }

    private static boolean otherScript(List<String> tokens, String expected, SpokenLanguageThresholds thresholds) {
        Map<UnicodeScript, Long> letters = tokens.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(script -> script, TreeMap::new, Collectors.counting()));
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        return letters.entrySet().stream()
                .filter(script -> script.getValue() > thresholds.otherScript() * all)
                .anyMatch(script -> !WRITTEN_IN
                        .getOrDefault(script.getKey(), Set.of(expected))
                        .contains(expected));
    }

    private static String primary(@Nullable String tag) {
        return tag == null ? "" : tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
