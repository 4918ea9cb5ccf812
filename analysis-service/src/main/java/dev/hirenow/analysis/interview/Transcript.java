package dev.hirenow.analysis.interview;

import java.util.List;

import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Word;

/**
 * What was said in an answer.
 *
 * @param answer which one
 * @param number of the outcome that brought it
 * @param language BCP-47 tag
 * @param words in spoken order; empty when nobody spoke
 * @param durationMs length of the recording in milliseconds
 * @param missing what the recording lacks
 */
public record Transcript(
        AnswerKey answer, int number, String language, List<Word> words, long durationMs, List<MissingPart> missing) {

    /** Copies the lists. */
    public Transcript {
        words = List.copyOf(words);
        missing = List.copyOf(missing);
    }

    /** Of a whole recording. */
    public Transcript(AnswerKey answer, int number, String language, List<Word> words, long durationMs) {
        this(answer, number, language, words, durationMs, List.of());
    }
}
