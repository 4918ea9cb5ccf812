package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.MissingPart;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Word;

/**
 * One question of a submission with what was said in answer to it.
 *
 * @param question text and rubric as of the submission
 * @param attempt 1-based attempt that counts
 * @param language BCP-47 tag of the transcript; empty without one
 * @param failure why there is no transcript; null when there is one
 * @param words in spoken order
 * @param expected BCP-47 tag of the language that was asked for; null when nobody said
 * @param durationMs length of the recording in milliseconds; 0 when it is not known
 * @param missing what the recording lacks; null when nothing is known to be missing
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

    /** Copies the lists. */
    public SpokenAnswer {
        words = List.copyOf(words);
        missing = missing == null ? null : List.copyOf(missing);
    }

    /** In a recording of which nothing is known to be missing. */
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

    /** In whatever language, of a recording of unknown length. */
    public SpokenAnswer(Question question, int attempt, String language, @Nullable String failure, List<Word> words) {
        this(question, attempt, language, failure, words, null, 0);
    }

    /** Why nobody can score this answer from its words; null when it can be scored. */
    public @Nullable String obstacle(Thresholds thresholds) {
        return TranscriptGate.obstacle(this, thresholds);
    }
}
