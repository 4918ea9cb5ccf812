package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.hirenow.common.facts.Word;

/**
 * Finds sentences that look like instructions to the AI rater. Their signs are in {@code instruction-like.txt}. The
 * finder searches four views of a transcript: its words folded, so that look-alike letters and digits for letters hide
 * nothing; the same without spaces, for scripts that have none; single letters joined, for words that are spelled out;
 * and the raw text, for brackets and marks. No list of signs is complete, so no score depends on it alone: a rating
 * needs words of the answer as evidence even if no sign was found.
 */
final class InjectionDetector {

    private static final String RESOURCE = "instruction-like.txt";
    private static final List<PrefilteredPattern> WORDS = PatternResourceReader.read(RESOURCE, "words");
    private static final List<PrefilteredPattern> COMPACT = PatternResourceReader.read(RESOURCE, "compact");
    private static final List<PrefilteredPattern> RAW = PatternResourceReader.read(RESOURCE, "raw");
    private static final List<PrefilteredPattern> SPELLED = PatternResourceReader.read(RESOURCE, "spelled");

    private InjectionDetector() {}

    /** Numbers of the sentences that match a sign. */
    static Set<Integer> sentences(List<Word> words) {
        List<Sentence> sentences = SentenceSplitter.of(words);
        Set<Integer> found = new TreeSet<>();
        for (int[] span : spans(words)) {
            sentences.stream()
                    .filter(sentence -> span[0] <= sentence.lastWord() && span[1] >= sentence.firstWord())
                    .forEach(sentence -> found.add(sentence.number()));
        }
        return found;
    }

    private static List<int[]> spans(List<Word> words) {
        View folded = new View();
        View compact = new View();
        View raw = new View();
        View spelled = new View();
        for (int at = 0; at < words.size(); at++) {
            for (String token : WordTokenizer.of(words.get(at).text())) {
                String plain = HomoglyphNormaliser.lifted(token);
                folded.add(plain, " ", at);
                compact.add(plain, "", at);
                boolean letter = plain.codePointCount(0, plain.length()) == 1;
                spelled.add(letter ? plain : " ", letter ? "" : " ", at);
            }
            raw.add(words.get(at).text(), " ", at);
        }
        List<int[]> spans = new ArrayList<>();
        folded.find(WORDS, spans);
        compact.find(COMPACT, spans);
        raw.find(RAW, spans);
        spelled.find(SPELLED, spans);
        return spans;
    }

    /** Text that maps every character to the word it comes from. */
    private static final class View {

        private static final int FIRST_ROOM = 1_024;

        private final StringBuilder text = new StringBuilder();
        private int[] wordOf = new int[FIRST_ROOM];
        private String open = "";

        /**
         * Appends a piece of a word.
         *
         * @param gap separates it from a neighbour that also has one
         */
        void add(String piece, String gap, int word) {
            if (!text.isEmpty() && !(gap.isEmpty() && open.isEmpty())) {
                append(" ", word);
            }
            append(piece, word);
            open = gap;
        }

        private void append(String piece, int word) {
            int from = text.length();
            text.append(piece);
            if (text.length() > wordOf.length) {
                wordOf = Arrays.copyOf(wordOf, Math.max(text.length(), 2 * wordOf.length));
            }
            Arrays.fill(wordOf, from, text.length(), word);
        }

        void find(List<PrefilteredPattern> signs, List<int[]> spans) {
            String all = text.toString();
            for (PrefilteredPattern sign : signs) {
                sign.find(all, (start, end) -> {
                    if (end > start) {
                        spans.add(new int[] {wordOf[start], wordOf[end - 1]});
                    }
                });
            }
        }
    }
}
