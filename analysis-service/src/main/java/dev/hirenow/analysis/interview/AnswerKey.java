package dev.hirenow.analysis.interview;

import dev.hirenow.common.facts.RequestedAnswer;

/**
 * Identifies an answer within its interview.
 *
 * @param attempt 1-based
 */
public record AnswerKey(String questionId, int attempt) {

    public static AnswerKey of(RequestedAnswer answer) {
        return new AnswerKey(answer.questionId(), answer.attempt());
    }
}
