package dev.hirenow.analysis.interview;

import dev.hirenow.common.facts.RequestedAnswer;

/**
 * What identifies an answer within its interview.
 *
 * @param questionId the question
 * @param attempt 1-based
 */
public record AnswerKey(String questionId, int attempt) {

    /** The key of a recorded answer. */
    public static AnswerKey of(RequestedAnswer answer) {
        return new AnswerKey(answer.questionId(), answer.attempt());
    }
}
