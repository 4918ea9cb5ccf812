package dev.hirenow.common.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The analysis of one answer.
 *
 * @param attempt 1-based attempt that was analysed
 * @param status whether it could be assessed
 * @param reason code such as NO_SPEECH; null when assessed
 * @param score 0..100; null if no rating counts
 * @param coverage 0..1 share of the weight that was rated
 * @param criteria in the rubric's order; empty when not assessable
 * @param instructionLike suspected prompt injection: sentences that address the AI rater instead of answering, in
 *     spoken order. They are no evidence and need a review. Null if there are none
 */
public record AnswerScore(
        String questionId,
        int attempt,
        AnswerStatus status,
        @Nullable String reason,
        @Nullable Double score,
        double coverage,
        List<CriterionScore> criteria,
        @Nullable List<Passage> instructionLike) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public AnswerScore {
        Require.text(questionId, "questionId");
        Require.atLeast(attempt, 1, "attempt");
        Require.present(status, "status");
        Require.between(coverage, 0, 1, "coverage");
        criteria = Require.list(criteria, "criteria");
        instructionLike = instructionLike == null ? null : List.copyOf(instructionLike);
    }

    /** Without suspected prompt injection. */
    public AnswerScore(
            String questionId,
            int attempt,
            AnswerStatus status,
            @Nullable String reason,
            @Nullable Double score,
            double coverage,
            List<CriterionScore> criteria) {
        this(questionId, attempt, status, reason, score, coverage, criteria, null);
    }
}
