package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Passage;
import dev.hirenow.common.facts.Word;

/**
 * Suspected prompt injection in a transcript: text that addresses the AI rater instead of answering the question.
 *
 * @param passages whole sentences, in spoken order
 */
record InjectionFindings(List<Passage> passages) {

    static InjectionFindings in(List<Word> words) {
        List<Sentence> sentences = SentenceSplitter.of(words);
        return new InjectionFindings(InjectionDetector.sentences(words).stream()
                .map(number -> sentences.get(number - 1))
                .map(sentence -> passage(sentence, words))
                .toList());
    }

    private static Passage passage(Sentence sentence, List<Word> words) {
        return new Passage(
                sentence.number(),
                sentence.firstWord(),
                sentence.lastWord(),
                words.get(sentence.firstWord()).startMs(),
                words.get(sentence.lastWord()).endMs());
    }

    boolean touch(int firstWord, int lastWord) {
        return passages.stream()
                .anyMatch(passage -> firstWord <= passage.lastWord() && lastWord >= passage.firstWord());
    }

    /** The published form: null if there is none. */
    @Nullable
    List<Passage> orNull() {
        return passages.isEmpty() ? null : passages;
    }
}
