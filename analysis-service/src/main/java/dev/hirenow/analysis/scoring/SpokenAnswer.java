package dev.hirenow.analysis.scoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.Word;

/**
 * One question of a submission with what was said in answer to it.
 *
 * @param question text and rubric as of the submission
 * @param attempt 1-based attempt that counts
 * @param language BCP-47 tag; empty without a transcript
 * @param failure why there is no transcript; null when there is one
 * @param words in spoken order
 */
public record SpokenAnswer(
        Question question,
        int attempt,
        String language,
        @Nullable String failure,
        List<Word> words) {

    public static final String TRANSCRIPTION_FAILED = "TRANSCRIPTION_FAILED";
    public static final String NO_SPEECH = "NO_SPEECH";
    public static final String POOR_TRANSCRIPT = "POOR_TRANSCRIPT";

    /** Copies the words. */
    public SpokenAnswer {
        words = List.copyOf(words);
    }

    /** Why nobody can score this answer from its words; null when it can be scored. */
    public @Nullable String obstacle(Thresholds thresholds) {
        if (failure != null) {
            return TRANSCRIPTION_FAILED;
        }
        if (words.stream().allMatch(word -> Tokens.of(word.text()).isEmpty())) {
            return NO_SPEECH;
        }
        double mean = words.stream().mapToDouble(Word::confidence).average().orElse(0);
        return mean < thresholds.meanConfidence() ? POOR_TRANSCRIPT : null;
    }
}
