package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hirenow.common.facts.Word;

/**
 * Finds sentences that look like instructions to whoever rates: the signs stand in {@code instruction-like.txt}. They
 * are looked for in three views of a transcript: its words as they are compared, folded so that look-alike letters,
 * digits for letters and spelled-out words hide nothing; the same without spaces, for scripts that have none; and the
 * text as it is written, for brackets and marks. A list of signs is never complete, so nothing rests on it alone: a
 * rating needs words of the answer as evidence whether or not somebody was recognised.
 */
final class InstructionFinder {

    private static final String RESOURCE = "instruction-like.txt";
    private static final List<Pattern> WORDS = Signs.read(RESOURCE, "words");
    private static final List<Pattern> COMPACT = Signs.read(RESOURCE, "compact");
    private static final List<Pattern> RAW = Signs.read(RESOURCE, "raw");
    private static final List<Pattern> SPELLED = Signs.read(RESOURCE, "spelled");

    private InstructionFinder() {}

    /** Numbers of the sentences that look so. */
    static Set<Integer> sentences(List<Word> words) {
        List<Sentence> sentences = Sentences.of(words);
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
            for (String token : Tokens.of(words.get(at).text())) {
                String plain = Disguise.lifted(token);
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

    /** Text in which every character knows the word it comes from. */
    private static final class View {

        private final StringBuilder text = new StringBuilder();
        private final List<Integer> wordOf = new ArrayList<>();
        private String open = "";

        /** @param gap what parts it from a neighbour that has one too */
        void add(String piece, String gap, int word) {
            if (!text.isEmpty() && !(gap.isEmpty() && open.isEmpty())) {
                append(" ", word);
            }
            append(piece, word);
            open = gap;
        }

        private void append(String piece, int word) {
            text.append(piece);
            for (int i = 0; i < piece.length(); i++) {
                wordOf.add(word);
            }
        }

        void find(List<Pattern> signs, List<int[]> spans) {
            for (Pattern sign : signs) {
                Matcher matcher = sign.matcher(text);
                while (matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        spans.add(new int[] {wordOf.get(matcher.start()), wordOf.get(matcher.end() - 1)});
                    }
                }
            }
        }
    }
}
