package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Word;

/**
 * One question of a submission with the transcript of its answer.
 *
 * @param question text and rubric as of the submission
 * @param attempt 1-based; the attempt that counts
 * @param language BCP-47 tag of the transcript; empty without one
 * @param failure why there is no transcript; null if there is one
 * @param words in spoken order
 * @param expected BCP-47 tag of the requested language; null if unknown
 * @param durationMs length of the recording in milliseconds; 0 if unknown
 * @param missing parts that the recording lacks; null if none is known
 */
public record SpokenAnswer(
        Question question,
        int attempt,
        String language,
        @Nullable String failure,
        List<Word> words,
        @Nullable String expected,
        long durationMs,
        @Nullable List<MissingPart> missing) {

    public SpokenAnswer {
        words = List.copyOf(words);
        missing = missing == null ? null : List.copyOf(missing);
    }

    /** With a recording that is not known to lack anything. */
    public SpokenAnswer(
            Question question,
            int attempt,
            String language,
            @Nullable String failure,
            List<Word> words,
            @Nullable String expected,
            long durationMs) {
        this(question, attempt, language, failure, words, expected, durationMs, null);
    }

    /** Without an expected language, with a recording of unknown length. */
    public SpokenAnswer(Question question, int attempt, String language, @Nullable String failure, List<Word> words) {
        this(question, attempt, language, failure, words, null, 0);
    }

    /** Why this answer cannot be scored by its words; null if it can. */
    public @Nullable String obstacle(ScoringThresholds thresholds) {
        return AssessabilityCheck.obstacle(this, thresholds);
    }
}
