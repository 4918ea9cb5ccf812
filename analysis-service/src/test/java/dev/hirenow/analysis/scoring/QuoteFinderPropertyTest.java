package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteFinderPropertyTest {

    @Property(tries = 300)
    void findsEveryPieceOfTheTranscript(
            @ForAll("spoken") List<String> spoken,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int length,
            @ForAll @IntRange(max = 20) int sentence) {
        List<Word> words = FactFixtures.words(String.join(" ", spoken));
        int first = from % words.size();
        int last = first + length % (words.size() - first);
        String quote = String.join(" ", spoken.subList(first, last + 1));

        Evidence evidence = new QuoteFinder(words, "en").check(sentence, "\"" + quote.toUpperCase(Locale.ROOT) + "\"");

        if (cutOff(spoken, first, last)) {
            assertThat(evidence.verified() || "CUT_OFF".equals(evidence.objection()))
                    .isTrue();
        } else {
            assertThat(evidence.verified()).isTrue();
        }
        assertThat(said(words, evidence)).isEqualTo(WordTokenizer.of(quote));
        assertThat(evidence.endMs() - evidence.startMs())
                .isEqualTo(words.get(last).endMs() - words.get(first).startMs());
    }

    @Property(tries = 300)
    void neverFindsAWordThatIsNotThere(@ForAll("spoken") List<String> spoken, @ForAll @IntRange(max = 1000) int at) {
        List<String> quote = new ArrayList<>(spoken);
        quote.set(at % quote.size(), "zeppelin");

        assertThat(new QuoteFinder(FactFixtures.words(String.join(" ", spoken)), "en")
                        .check(1, String.join(" ", quote))
                        .verified())
                .isFalse();
    }

    @Property(tries = 200)
    void takesTheNamedSentenceOfAllThatSayTheSame(
            @ForAll @IntRange(min = 1, max = 15) int named, @ForAll("spoken") List<String> between) {
        List<Word> words = FactFixtures.words(("We tested the pump. " + String.join(" ", between) + ". ")
                .repeat(15)
                .strip());
        List<Sentence> sentences = SentenceSplitter.of(words);
        Sentence wanted = sentences.stream()
                .filter(sentence -> sentence.text().equals("We tested the pump."))
                .skip(named - 1L)
                .findFirst()
                .orElseThrow();

        Evidence evidence = new QuoteFinder(words, "en").check(wanted.number(), "we tested the PUMP");

        assertThat(evidence.firstWord()).isEqualTo(wanted.firstWord());
        assertThat(evidence.lastWord()).isEqualTo(wanted.lastWord());
        assertThat(evidence.startMs()).isEqualTo(words.get(wanted.firstWord()).startMs());
        assertThat(evidence.endMs()).isEqualTo(words.get(wanted.lastWord()).endMs());
    }

    @Property(tries = 200)
    void tellsTheLowestConfidenceOfTheQuotedWordsAlone(
            @ForAll("spoken") List<String> spoken, @ForAll @IntRange(max = 1000) int at) {
        List<Word> words = new ArrayList<>(FactFixtures.words(String.join(" ", spoken)));
        int unsure = at % words.size();
        Word word = words.get(unsure);
        words.set(unsure, new Word(word.text(), word.startMs(), word.endMs(), 0.2));

        Evidence all = new QuoteFinder(words, "en").check(1, String.join(" ", spoken));

        assertThat(all.lowestConfidence()).isEqualTo(0.2);
        assertThat(all.lastWord()).isEqualTo(words.size() - 1);
    }

    @Provide
    Arbitrary<List<String>> spoken() {
        return Arbitraries.of("we", "built", "It", "on", "Kafka,", "in", "May.", "don't", "50%", "fast!")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    // Of the words spoken here only these change the meaning of their neighbours.
    private static boolean cutOff(List<String> spoken, int first, int last) {
        String before = first == 0 ? "" : spoken.get(first - 1);
        String after = last == spoken.size() - 1 ? "" : spoken.get(last + 1);
        return before.equals("don't")
                || after.equals("don't") && !spoken.get(last).matches(".*[.,!]")
                || before.equals("50%") && spoken.get(first).equals("50%")
                || after.equals("50%") && spoken.get(last).equals("50%");
    }

    private static List<String> said(List<Word> words, Evidence evidence) {
        return words.subList(evidence.firstWord(), evidence.lastWord() + 1).stream()
                .flatMap(word -> WordTokenizer.of(word.text()).stream())
                .toList();
    }
}
