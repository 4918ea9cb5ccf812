package dev.hirenow.common.facts;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The analysis of one answer.
 *
 * @param questionId the question
 * @param attempt 1-based attempt that was analysed
 * @param status assessed or not
 * @param reason code such as NO_SPEECH; null when assessed
 * @param score 0..100; null when nothing counts
 * @param coverage 0..1 share of the weight that was rated
 * @param criteria in the rubric's order; empty when not assessable
 * @param instructionLike what speaks to whoever rates instead of answering, in spoken order: no evidence, and a matter
 *     for people; null when there is nothing of the kind
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

    /** Refuses missing and impossible values. */
    public AnswerScore {
        Require.text(questionId, "questionId");
        Require.atLeast(attempt, 1, "attempt");
        Require.present(status, "status");
        Require.between(coverage, 0, 1, "coverage");
        criteria = Require.list(criteria, "criteria");
        instructionLike = instructionLike == null ? null : List.copyOf(instructionLike);
    }

    /** Without anything that looks like an instruction. */
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
