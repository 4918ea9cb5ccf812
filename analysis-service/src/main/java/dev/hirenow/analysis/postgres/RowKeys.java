package dev.hirenow.analysis.postgres;

import java.util.UUID;

import dev.hirenow.analysis.interview.AnswerKey;

/** Text keys of the rows. */
final class RowKeys {

    private RowKeys() {}

    static String answer(UUID interview, AnswerKey answer) {
        return interview + "/" + answer.questionId() + "/" + answer.attempt();
    }

    static String submission(UUID interview, int submission) {
        return interview + "/" + submission;
    }
}
