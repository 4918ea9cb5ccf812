package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.Fixtures;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteFinderTest {

    private final QuoteFinder finder =
            new QuoteFinder(Fixtures.words("I led the team. We shipped in May. Then I led the team again."));

    @Test
    void givesTheTimesOfTheQuotedWords() {
        Evidence evidence = finder.check(2, "shipped in May");

        assertThat(evidence).isEqualTo(new Evidence(2, "shipped in May", true, 5, 7, 3000L, 4700L, 0.9));
    }

    @Test
    void passesOverCaseAndPunctuation() {
        assertThat(finder.check(1, "“i LED, the team!”").verified()).isTrue();
    }

    @Test
    void takesThePlaceNearestToTheNamedSentence() {
        assertThat(finder.check(1, "I led the team").firstWord()).isZero();
        assertThat(finder.check(3, "I led the team").firstWord()).isEqualTo(9);
    }

    @Test
    void findsAQuoteAcrossTwoSentences() {
        assertThat(finder.check(1, "the team. We shipped").verified()).isTrue();
    }

    @Test
    void findsAQuoteWhoseSentenceIsMisnumbered() {
        assertThat(finder.check(99, "shipped in May").verified()).isTrue();
    }

    @Test
    void refusesWordsThatNobodySaid() {
        assertThat(finder.check(1, "I led the company").verified()).isFalse();
    }

    @Test
    void refusesAQuoteWithWordsLeftOut() {
        assertThat(finder.check(1, "I led ... team").verified()).isFalse();
    }

    @Test
    void refusesAQuoteWithoutWords() {
        assertThat(finder.check(1, " … ").verified()).isFalse();
        assertThat(finder.check(1, "").verified()).isFalse();
    }

    @Test
    void doesNotTakeOneLanguageForAnother() {
        QuoteFinder languages = new QuoteFinder(Fixtures.words("I write C++ and C#."));

        assertThat(languages.check(1, "write C").verified()).isFalse();
        assertThat(languages.check(1, "write C++").verified()).isTrue();
    }

    @Test
    void takesNumbersOnlyAsTheTranscriptHasThem() {
        QuoteFinder digits = new QuoteFinder(Fixtures.words("We saved 40% of it."));
        QuoteFinder spelled = new QuoteFinder(Fixtures.words("We saved forty percent of it."));

        assertThat(digits.check(1, "saved 40 % of").verified()).isTrue();
        assertThat(digits.check(1, "saved forty percent of").verified()).isFalse();
        assertThat(spelled.check(1, "saved forty percent of").verified()).isTrue();
        assertThat(spelled.check(1, "saved 40% of").verified()).isFalse();
    }

    @Test
    void passesOverWhatSmartFormattingAdds() {
        QuoteFinder formatted =
                new QuoteFinder(Fixtures.words("It\u2019s a well\u2010known 1,000\u2013user system\u2014ours."));

        assertThat(formatted
                        .check(1, "it's a well known 1000 user system - ours")
                        .verified())
                .isTrue();
        assertThat(formatted.check(1, "it's a well-known 1,000-user system").verified())
                .isTrue();
    }

    @Test
    void readsScriptsWithoutSpaces() {
        QuoteFinder japanese =
                new QuoteFinder(List.of(new Word("私は設計", 0, 900, 0.8), new Word("しました。", 900, 1500, 0.7)));

        Evidence evidence = japanese.check(1, "設計しました");

        assertThat(evidence.verified()).isTrue();
        assertThat(evidence.lowestConfidence()).isEqualTo(0.7);
    }

    @Test
    void namesTheLeastCertainWord() {
        List<Word> words = new ArrayList<>(Fixtures.words("quite sure"));
        words.add(new Word("perhaps", 2000, 2300, 0.3));

        assertThat(new QuoteFinder(words).check(1, "sure perhaps").lowestConfidence())
                .isEqualTo(0.3);
    }
}
