package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;

/**
 * Finds what the model quotes, word for word (see {@link Tokens}) and without gaps. Of several places the one nearest to
 * the sentence that the model named is taken: a wrong number does not make a true quote false.
 */
final class QuoteFinder {

    private static final int FEWEST_WORDS = 2;

    private record Token(String text, int word) {}

    private final List<Word> words;
    private final List<Sentence> sentences;
    private final List<Token> tokens = new ArrayList<>();

    QuoteFinder(List<Word> words) {
        this.words = words;
        this.sentences = Sentences.of(words);
        for (int word = 0; word < words.size(); word++) {
            for (String text : Tokens.of(words.get(word).text())) {
                tokens.add(new Token(text, word));
            }
        }
    }

    Evidence check(int sentence, String quote) {
        List<String> wanted = Tokens.of(quote);
        return nearest(wanted, sentence)
                .map(start -> found(sentence, quote, start, start + wanted.size() - 1))
                .orElseGet(() -> new Evidence(sentence, quote, false, null, null, null, null, null));
    }

    /** A single word justifies nothing, unless it is all that the sentence says. */
    boolean saysTooLittle(int firstWord, int lastWord) {
        long quoted = tokens.stream()
                .filter(token -> token.word() >= firstWord && token.word() <= lastWord)
                .count();
        Sentence sentence = sentences.get(sentenceOf(firstWord) - 1);
        boolean whole = firstWord <= sentence.firstWord() && lastWord >= sentence.lastWord();
        return quoted < FEWEST_WORDS && !whole;
    }

    private Optional<Integer> nearest(List<String> wanted, int sentence) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start + wanted.size() <= tokens.size(); start++) {
            if (standsAt(start, wanted)) {
                starts.add(start);
            }
        }
        return starts.stream().min(Comparator.comparingInt(start -> distance(start, wanted.size(), sentence)));
    }

    private boolean standsAt(int start, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!tokens.get(start + i).text().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private int distance(int start, int length, int sentence) {
        int first = sentenceOf(tokens.get(start).word());
        int last = sentenceOf(tokens.get(start + length - 1).word());
        if (sentence >= first && sentence <= last) {
            return 0;
        }
        return Math.min(Math.abs(first - sentence), Math.abs(last - sentence));
    }

    private int sentenceOf(int word) {
        return sentences.stream()
                .filter(sentence -> word <= sentence.lastWord())
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Evidence found(int sentence, String quote, int firstToken, int lastToken) {
        int first = tokens.get(firstToken).word();
        int last = tokens.get(lastToken).word();
        double lowest = words.subList(first, last + 1).stream()
                .mapToDouble(Word::confidence)
                .min()
                .orElseThrow();
        return new Evidence(
                sentence,
                quote,
                true,
                first,
                last,
                words.get(first).startMs(),
                words.get(last).endMs(),
                lowest);
    }
}
