package dev.hirenow.upload.position;

import java.util.List;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.scoring.ModelThroughput;
import dev.hirenow.common.scoring.RatingTokenEstimate;

/**
 * The limits of one model call. One call rates all answers of an interview, so a position whose questions could
 * exceed the limits is refused when it is saved, not after a candidate has answered.
 *
 * @param inputTokens for instructions, rubrics and transcripts
 * @param outputTokens for ratings, evidence and rationales
 * @param wordsPerMinute of a fast speaker
 * @param throughput of the model, which must finish its output within one call
 */
public record ModelCallBudget(int inputTokens, int outputTokens, int wordsPerMinute, ModelThroughput throughput) {

    // Conservative estimates: 1.5 tokens per spoken word (including sentence numbers), 4 characters per token
    // of rubric text.
    private static final double TOKENS_PER_WORD = 1.5;
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final int TOKENS_OF_INSTRUCTIONS = 2_000;

    /** Input tokens for the questions, their rubrics and the longest possible answers. */
    public long inputOf(List<Question> questions) {
        return TOKENS_OF_INSTRUCTIONS
                + questions.stream().mapToLong(this::inputOf).sum();
    }

    /**
     * The maximum output in tokens: the configured limit, or what the model can write within one call after its
     * reasoning, whichever is lower.
     */
    public long mostOutput() {
        return Math.min(outputTokens, Math.max(0, throughput.mostTokens() - RatingTokenEstimate.THOUGHTS));
    }

    /** Output tokens that the ratings need. */
    public long outputOf(List<Question> questions) {
        return (long) RatingTokenEstimate.TOKENS_PER_CRITERION
                * questions.stream()
                        .mapToInt(question -> question.rubric().criteria().size())
                        .sum();
    }

    /** Whether one call can process these questions. */
    public boolean holds(List<Question> questions) {
        return inputOf(questions) <= inputTokens && outputOf(questions) <= mostOutput();
    }

    private long inputOf(Question question) {
        double spoken = question.maxSeconds() / 60.0 * wordsPerMinute * TOKENS_PER_WORD;
        long written = question.text().length()
                + question.rubric().criteria().stream()
                        .mapToLong(ModelCallBudget::characters)
                        .sum();
        return (long) Math.ceil(spoken) + written / CHARACTERS_PER_TOKEN;
    }

    private static long characters(Criterion criterion) {
        return criterion.name().length()
                + criterion.description().length()
                + criterion.anchors().values().stream().mapToInt(String::length).sum();
    }
}
