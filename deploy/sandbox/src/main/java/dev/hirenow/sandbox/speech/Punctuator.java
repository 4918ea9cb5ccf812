package dev.hirenow.sandbox.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Adds capital letters and punctuation. Only pauses are known: a long one ends a sentence, a shorter one becomes a
 * comma.
 */
final class Punctuator {

    private static final double ENDS_A_SENTENCE = 0.5;
    private static final double IS_A_COMMA = 0.2;

    private Punctuator() {}

    static List<RecognisedWord> written(List<RawWord> spoken) {
        List<RecognisedWord> words = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < spoken.size(); i++) {
            RawWord word = spoken.get(i);
            double pause = i + 1 < spoken.size() ? spoken.get(i + 1).start() - word.end() : Double.MAX_VALUE;
            String mark = pause >= ENDS_A_SENTENCE ? "." : pause >= IS_A_COMMA ? "," : "";
            words.add(new RecognisedWord(
                    word.text(), cased(word.text(), first) + mark, word.start(), word.end(), word.confidence()));
            first = mark.equals(".");
        }
        return words;
    }

    private static String cased(String word, boolean first) {
        boolean oneself = word.equals("i") || word.startsWith("i'");
        return first || oneself ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }
}
