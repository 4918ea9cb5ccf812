package dev.hirenow.analysis.scoring;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.Evidence;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteFinderTest {

    private final QuoteFinder finder = english("I led the team. We shipped in May. Then I led the team again.");

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
        QuoteFinder languages = english("I write C++ and C#.");

        assertThat(languages.check(1, "write C").verified()).isFalse();
        assertThat(languages.check(1, "write C++").verified()).isTrue();
    }

    @Test
    void takesNumbersOnlyAsTheTranscriptHasThem() {
        QuoteFinder digits = english("We saved 40% of it.");
        QuoteFinder spelled = english("We saved forty percent of it.");

        assertThat(digits.check(1, "saved 40 % of").verified()).isTrue();
        assertThat(digits.check(1, "saved forty percent of").verified()).isFalse();
        assertThat(spelled.check(1, "saved forty percent of").verified()).isTrue();
        assertThat(spelled.check(1, "saved 40% of").verified()).isFalse();
    }

    @Test
    void passesOverWhatSmartFormattingAdds() {
        QuoteFinder formatted = english("It\u2019s a well\u2010known 1,000\u2013user system\u2014ours.");

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
                new QuoteFinder(List.of(new Word("私は設計", 0, 900, 0.8), new Word("しました。", 900, 1500, 0.7)), "ja");

        Evidence evidence = japanese.check(1, "設計しました");

        assertThat(evidence.verified()).isTrue();
        assertThat(evidence.lowestConfidence()).isEqualTo(0.7);
    }

    @Test
    void namesTheLeastCertainWord() {
        List<Word> words = new ArrayList<>(FactFixtures.words("quite sure"));
        words.add(new Word("perhaps", 2000, 2300, 0.3));

        assertThat(new QuoteFinder(words, "en").check(1, "sure perhaps").lowestConfidence())
                .isEqualTo(0.3);
    }

    @Test
    void takesNoQuoteThatLosesANegationAtItsEdge() {
        QuoteFinder denied = english("I did not lead the team. No, I helped.");

        assertThat(denied.check(1, "lead the team").objection()).isEqualTo("CUT_OFF");
        assertThat(denied.check(1, "lead the team").verified()).isFalse();
        assertThat(denied.check(1, "I did").objection()).isEqualTo("CUT_OFF");
        assertThat(denied.check(1, "not lead the team").verified()).isTrue();
        assertThat(denied.check(2, "I helped").verified()).isTrue();
    }

    @Test
    void takesThePlaceThatLosesNothing() {
        QuoteFinder both = english("I never led the team. Later I led the team.");

        assertThat(both.check(1, "led the team").verified()).isTrue();
        assertThat(both.check(1, "led the team").firstWord()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell by minus 5 percent in May. | 5 percent in May",
                "It fell by 5 percent in May.       | It fell by 5",
                "It took 3 million of them.         | It took 3",
                "It took 3.5 hours in all.          | it took 3.5",
                "It took three point five hours.    | five hours",
                "It took thirty-five hours.         | five hours",
                "We had 10 000 users then.          | 000 users then"
            })
    void takesNoQuoteThatLosesAPieceOfANumberAtItsEdge(String transcript, String quote) {
        assertThat(english(transcript).check(1, quote).objection()).isEqualTo("CUT_OFF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2] We shipped in May.",
                "\"[2] We shipped in May.\"",
                "[2]We shipped in May",
                "(2) We shipped in May.",
                "2. We shipped in May.",
                "2: We shipped in May.",
                "Sentence 2: We shipped in May."
            })
    void passesOverTheNumberOfTheSentence(String quote) {
        Evidence evidence = finder.check(2, quote);

        assertThat(evidence.verified()).isTrue();
        assertThat(evidence.firstWord()).isEqualTo(4);
        assertThat(evidence.quote()).startsWith("We shipped");
    }

    @Test
    void passesOverTheNumbersOfSeveralSentences() {
        assertThat(finder.check(1, "[1] I led the team. [2] We shipped in May.").verified())
                .isTrue();
        assertThat(finder.check(1, "[1] I led the team. [3] We shipped in May.").verified())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[3] We shipped in May.", "7. We shipped in May", "[2] We shipped in June", "[2]", "[2] "})
    void doesNotPassOverANumberThatIsNotTheSentences(String quote) {
        assertThat(finder.check(2, quote).verified()).isFalse();
    }

    @Test
    void doesNotTakeADateForTheNumberOfASentence() {
        QuoteFinder dates = new QuoteFinder(FactFixtures.words("Das war gut. Am 3. Mai ging es los."), "de");

        assertThat(dates.check(3, "3. Mai ging es los").verified()).isTrue();
        for (int sentence = 0; sentence < 5; sentence++) {
            assertThat(dates.check(sentence, "2. Mai ging es los").verified()).isFalse();
            assertThat(dates.check(sentence, "4. Mai ging es los").verified()).isFalse();
        }
    }

    private static QuoteFinder english(String transcript) {
        return new QuoteFinder(FactFixtures.words(transcript), "en");
    }
}
