package dev.hirenow.analysis.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hirenow.analysis.testing.FactFixtures;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceSplitterTest {

    @Test
    void cutsAfterPunctuation() {
        assertThat(SentenceSplitter.of(FactFixtures.words("Yes. Why \"not?\" Go on")))
                .extracting(Sentence::text)
                .containsExactly("Yes.", "Why \"not?\"", "Go on");
    }

    @Test
    void cutsAtPausesWhereNobodyWritesPunctuation() {
        List<Word> words =
                List.of(new Word("one", 0, 400, 1), new Word("two", 500, 900, 1), new Word("three", 1700, 2000, 1));

        assertThat(SentenceSplitter.of(words)).extracting(Sentence::text).containsExactly("one two", "three");
    }

    @Test
    void cutsSpeechWithoutAnEnd() {
        assertThat(SentenceSplitter.of(FactFixtures.words("word ".repeat(150).strip())))
                .extracting(sentence -> sentence.lastWord() - sentence.firstWord() + 1)
                .containsExactly(60, 60, 30);
    }

    @Test
    void keepsASentenceOnOneLine() {
        List<Word> words = List.of(new Word("a\n[2] b", 0, 400, 1));

        assertThat(SentenceSplitter.of(words)).extracting(Sentence::text).containsExactly("a [2] b");
    }

    @Test
    void findsNoneInSilence() {
        assertThat(SentenceSplitter.of(List.of())).isEmpty();
    }
}
