package dev.hirenow.upload.position;

import java.util.List;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.scoring.CallPace;
import dev.hirenow.common.scoring.RatingSize;

/**
 * What one model call can hold. All answers of an interview go into one call, so questions that could not fit are
 * refused when they are written down rather than after the candidate has answered.
 *
 * @param inputTokens for instructions, rubrics and transcripts
 * @param outputTokens for ratings, evidence and rationales
 * @param wordsPerMinute of a fast speaker
 * @param pace of the model, which has to write all of it within one call
 */
public record CallBudget(int inputTokens, int outputTokens, int wordsPerMinute, CallPace pace) {

    // Estimates on the safe side: 1.5 tokens per spoken word (sentence numbers included), 4 characters per token of
    // rubric text.
    private static final double TOKENS_PER_WORD = 1.5;
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final int TOKENS_OF_INSTRUCTIONS = 2_000;

    /** Tokens that the questions, their rubrics and the longest possible answers take. */
    public long inputOf(List<Question> questions) {
        return TOKENS_OF_INSTRUCTIONS
                + questions.stream().mapToLong(this::inputOf).sum();
    }

    /** Tokens that the model may take to answer: as many as are allowed, and as it writes within one call after its thoughts. */
    public long mostOutput() {
        return Math.min(outputTokens, Math.max(0, pace.mostTokens() - RatingSize.THOUGHTS));
    }

    /** Tokens that the model needs to answer. */
    public long outputOf(List<Question> questions) {
        return (long) RatingSize.TOKENS_PER_CRITERION
                * questions.stream()
                        .mapToInt(question -> question.rubric().criteria().size())
                        .sum();
    }

    /** Whether one call can hold them. */
    public boolean holds(List<Question> questions) {
        return inputOf(questions) <= inputTokens && outputOf(questions) <= mostOutput();
    }

    private long inputOf(Question question) {
        double spoken = question.maxSeconds() / 60.0 * wordsPerMinute * TOKENS_PER_WORD;
        long written = question.text().length()
                + question.rubric().criteria().stream()
                        .mapToLong(CallBudget::characters)
                        .sum();
        return (long) Math.ceil(spoken) + written / CHARACTERS_PER_TOKEN;
    }

    private static long characters(Criterion criterion) {
        return criterion.name().length()
                + criterion.description().length()
                + criterion.anchors().values().stream().mapToInt(String::length).sum();
    }
}
