package dev.hirenow.common.facts;

/**
 * One recorded answer of a manifest or a request: the attempt that counts and where its recording lies.
 *
 * @param questionId the question
 * @param attempt 1-based
 * @param object the recording
 * @param language BCP-47 tag spoken
 */
public record RequestedAnswer(String questionId, int attempt, MediaObject object, String language) {

    /** Refuses missing and impossible values. */
    public RequestedAnswer {
        Require.text(questionId, "questionId");
        Require.atLeast(attempt, 1, "attempt");
        Require.present(object, "object");
        Require.text(language, "language");
    }
}
