package dev.hirenow.e2e.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import com.fasterxml.jackson.databind.JsonNode;

/** Words with timings, and the distance between two transcripts. */
public final class Speech {

    /**
     * A word.
     *
     * @param text lower case, without punctuation
     * @param startMs milliseconds
     * @param endMs milliseconds
     */
    public record Word(String text, long startMs, long endMs) {}

    private Speech() {}

    /** Reads {@code [{"word" or "text", "startMs", "endMs"}]}. */
    public static List<Word> words(JsonNode words) {
        List<Word> read = new ArrayList<>();
        words.forEach(word -> read.add(new Word(
                bare(word.path(word.has("word") ? "word" : "text").asText()),
                word.path("startMs").asLong(),
                word.path("endMs").asLong())));
        return read;
    }

    /** Only letters, digits and apostrophes, in lower case. */
    public static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}']", "");
    }

    /** The same, word by word. */
    public static List<String> bareWords(String text) {
        return List.of(text.strip().split("\\s+")).stream().map(Speech::bare).toList();
    }

    /** Substituted, missing and added words as a share of the spoken words. */
    public static double wordErrorRate(List<String> spoken, List<String> heard) {
        int[] previous = new int[heard.size() + 1];
        for (int j = 0; j <= heard.size(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= spoken.size(); i++) {
            int[] current = new int[heard.size() + 1];
            current[0] = i;
            for (int j = 1; j <= heard.size(); j++) {
                int other = spoken.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + other, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[heard.size()] / (double) spoken.size();
    }

    /**
     * The position of this sequence of words in the speech; of several, the one that starts nearest to {@code
     * nearMs}.
     */
    public static OptionalInt find(List<Word> speech, List<String> quote, long nearMs) {
        int best = -1;
        for (int start = 0; start + quote.size() <= speech.size(); start++) {
            if (matches(speech, quote, start) && (best < 0 || nearer(speech, start, best, nearMs))) {
                best = start;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static boolean matches(List<Word> speech, List<String> quote, int start) {
        for (int i = 0; i < quote.size(); i++) {
            if (!speech.get(start + i).text().equals(quote.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean nearer(List<Word> speech, int a, int b, long nearMs) {
        return Math.abs(speech.get(a).startMs() - nearMs)
                < Math.abs(speech.get(b).startMs() - nearMs);
    }
}
