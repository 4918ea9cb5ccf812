package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.hirenow.common.facts.Word;

/**
 * Splits a transcript into sentences: after a word that ends with {@code . ! ?} or a similar mark, before a pause of
 * {@value #PAUSE_MS} ms or more, and after {@value #LONGEST} words at the latest, because not every speech recogniser
 * writes punctuation.
 */
final class SentenceSplitter {

    static final long PAUSE_MS = 700;
    static final int LONGEST = 60;
    private static final String ENDS = ".!?…。！？।॥؟۔";
    private static final String CLOSING = "\"'”’)]»";

    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

    private SentenceSplitter() {}

    static List<Sentence> of(List<Word> words) {
        List<Sentence> sentences = new ArrayList<>();
        int first = 0;
        for (int at = 0; at < words.size(); at++) {
            if (at == words.size() - 1 || at - first + 1 == LONGEST || endsBetween(words.get(at), words.get(at + 1))) {
                sentences.add(new Sentence(sentences.size() + 1, first, at, text(words.subList(first, at + 1))));
                first = at + 1;
            }
        }
        return sentences;
    }

    private static boolean endsBetween(Word word, Word next) {
        if (next.startMs() - word.endMs() >= PAUSE_MS) {
            return true;
        }
        return ends(word);
    }

    /** Whether the word's punctuation ends a sentence. */
    static boolean ends(Word word) {
        int end = word.text().length();
        while (end > 0 && CLOSING.indexOf(word.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(word.text().charAt(end - 1)) >= 0;
    }

    // A line break within a word could pass for another sentence.
    private static String text(List<Word> words) {
        return words.stream()
                .map(word -> GAPS.matcher(word.text()).replaceAll(" ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
