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

import dev.hirenow.analysis.testing.Fixtures;
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
        List<Word> words = Fixtures.words(String.join(" ", spoken));
        int first = from % words.size();
        int last = first + length % (words.size() - first);
        String quote = String.join(" ", spoken.subList(first, last + 1));

        Evidence evidence = new QuoteFinder(words).check(sentence, "\"" + quote.toUpperCase(Locale.ROOT) + "\"");

        assertThat(evidence.verified()).isTrue();
        assertThat(said(words, evidence)).isEqualTo(Tokens.of(quote));
        assertThat(evidence.endMs() - evidence.startMs())
                .isEqualTo(words.get(last).endMs() - words.get(first).startMs());
    }

    @Property(tries = 300)
    void neverFindsAWordThatIsNotThere(@ForAll("spoken") List<String> spoken, @ForAll @IntRange(max = 1000) int at) {
        List<String> quote = new ArrayList<>(spoken);
        quote.set(at % quote.size(), "zeppelin");

        assertThat(new QuoteFinder(Fixtures.words(String.join(" ", spoken)))
                        .check(1, String.join(" ", quote))
                        .verified())
                .isFalse();
    }

    @Provide
    Arbitrary<List<String>> spoken() {
        return Arbitraries.of("we", "built", "It", "on", "Kafka,", "in", "May.", "don't", "50%", "fast!")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static List<String> said(List<Word> words, Evidence evidence) {
        return words.subList(evidence.firstWord(), evidence.lastWord() + 1).stream()
                .flatMap(word -> Tokens.of(word.text()).stream())
                .toList();
    }
}
