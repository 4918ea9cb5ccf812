package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;

import dev.hirenow.common.facts.SubmissionCause;

/**
 * The answers that are analysed together.
 *
 * @param number 1-based
 * @param cause why it was created
 * @param submittedAt when it was created
 * @param answers the attempt that counts for each question, in question order
 * @param analysis the progress of its analysis
 */
public record Submission(
        int number, SubmissionCause cause, Instant submittedAt, List<Chosen> answers, AnalysisState analysis) {

    /**
     * The attempt that counts for a question.
     *
     * @param questionId the question
     * @param attempt 1-based
     */
    public record Chosen(String questionId, int attempt) {}

    /** Copies the list. */
    public Submission {
        answers = List.copyOf(answers);
    }

    Submission with(AnalysisState news) {
        return analysis.supersededBy(news) ? new Submission(number, cause, submittedAt, answers, news) : this;
    }
}
