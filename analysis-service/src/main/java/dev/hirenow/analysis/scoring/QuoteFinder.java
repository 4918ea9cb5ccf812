package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;

/**
 * Finds the model's quotes in the transcript, word for word (see {@link QuoteTokenizer}) and without gaps. Of several
 * matches it takes the one nearest to the sentence that the model named: a wrong sentence number does not invalidate a
 * correct quote.
 */
final class QuoteFinder {

    /** The quote drops an adjacent negation or part of a number. */
    static final String CUT_OFF = "CUT_OFF";

    private static final int FEWEST_WORDS = 2;

    private final List<Word> words;
    private final List<Sentence> sentences;
    private final LanguageNumberFormat style;
    private final QuoteBoundaries edges;
    private final List<QuoteToken> tokens;

    /** Searches a transcript in this language, a BCP-47 tag. */
    QuoteFinder(List<Word> words, String language) {
        this.words = words;
        this.sentences = SentenceSplitter.of(words);
        this.style = LanguageNumberFormat.of(language);
        this.edges = new QuoteBoundaries(QualifierWords.of(language));
        this.tokens = QuoteTokenizer.of(words.stream().map(Word::text).toList(), style);
    }

    Evidence check(int sentence, String quote) {
        List<QuoteToken> wanted = QuoteTokenizer.of(List.of(quote), style);
        return evidence(sentence, quote, wanted, places(wanted))
                .or(() -> NumberedQuote.of(quote).flatMap(marked -> unmarked(sentence, marked)))
                .orElseGet(() -> new Evidence(sentence, quote, false, null, null, null, null, null));
    }

    /** A single word justifies nothing unless it is the whole sentence. */
    boolean saysTooLittle(int firstWord, int lastWord) {
        long quoted = tokens.stream()
                .filter(token -> token.firstWord() >= firstWord && token.lastWord() <= lastWord)
                .count();
        Sentence sentence = sentences.get(sentenceOf(firstWord) - 1);
        boolean whole = firstWord <= sentence.firstWord() && lastWord >= sentence.lastWord();
        return quoted < FEWEST_WORDS && !whole;
    }

    /** Whether a quoted sentence talks about the rating of this answer. */
    boolean speaksOfTheRating(int firstWord, int lastWord) {
        Sentence first = sentences.get(sentenceOf(firstWord) - 1);
        Sentence last = sentences.get(sentenceOf(lastWord) - 1);
        return SelfRatingDetector.in(words.subList(first.firstWord(), last.lastWord() + 1));
    }

    // Sentence numbers are not words of the quote, but only where they match the place.
    private Optional<Evidence> unmarked(int sentence, NumberedQuote marked) {
        List<QuoteToken> wanted = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        for (NumberedQuote.Part part : marked.parts()) {
            List<QuoteToken> said = QuoteTokenizer.of(List.of(part.text()), style);
            if (part.sentence() != NumberedQuote.NO_NUMBER && !said.isEmpty()) {
                numbers.add(new int[] {wanted.size(), part.sentence()});
            }
            wanted.addAll(said);
        }
        List<Integer> places = places(wanted).stream()
                .filter(start -> numbers.stream().allMatch(number -> numberOf(start + number[0]) == number[1]))
                .filter(start -> marked.bracketed()
                        || start == 0
                        || !tokens.get(start - 1).number())
                .toList();
        return numbers.isEmpty() ? Optional.empty() : evidence(sentence, marked.text(), wanted, places);
    }

    private int numberOf(int token) {
        return sentenceOf(tokens.get(token).firstWord());
    }

    private List<Integer> places(List<QuoteToken> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(0, tokens.size() - wanted.size())
                        .filter(start -> standsAt(start, wanted))
                        .boxed()
                        .toList();
    }

    private boolean standsAt(int start, List<QuoteToken> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!tokens.get(start + i).sameAs(wanted.get(i), i == wanted.size() - 1)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Evidence> evidence(int sentence, String quote, List<QuoteToken> wanted, List<Integer> places) {
        int length = wanted.size();
        return places.stream()
                .min(Comparator.<Integer, Boolean>comparing(start -> cutOff(start, length))
                        .thenComparingInt(start -> distance(start, length, sentence)))
                .map(start -> {
                    Evidence found = found(sentence, quote, start, start + length - 1);
                    return cutOff(start, length) ? found.refused(CUT_OFF) : found;
                });
    }

    private boolean cutOff(int start, int length) {
        int after = start + length;
        return start > 0 && edges.loseBefore(tokens.get(start - 1), tokens.get(start))
                || after < tokens.size() && edges.loseAfter(tokens.get(after - 1), tokens.get(after));
    }

    private int distance(int start, int length, int sentence) {
        int first = numberOf(start);
        int last = numberOf(start + length - 1);
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
        int first = tokens.get(firstToken).firstWord();
        int last = tokens.get(lastToken).lastWord();
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
