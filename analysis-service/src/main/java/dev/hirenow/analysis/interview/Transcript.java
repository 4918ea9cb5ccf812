package dev.hirenow.analysis.interview;

import java.util.List;

import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Word;

/**
 * The transcript of an answer.
 *
 * @param answer the attempt
 * @param number number of the outcome that brought it
 * @param language BCP-47 tag
 * @param words in spoken order; empty if nobody spoke
 * @param durationMs length of the recording in milliseconds
 * @param missing parts that the recording lacks
 */
public record Transcript(
        AnswerKey answer, int number, String language, List<Word> words, long durationMs, List<MissingPart> missing) {

    public Transcript {
        words = List.copyOf(words);
        missing = List.copyOf(missing);
    }

    /** The transcript of a complete recording. */
    public Transcript(AnswerKey answer, int number, String language, List<Word> words, long durationMs) {
        this(answer, number, language, words, durationMs, List.of());
    }
}
