package dev.hirenow.common.facts;

/**
 * A recorded answer in a manifest or request: the attempt that counts and the location of its recording.
 *
 * @param attempt 1-based
 * @param object the recording
 * @param language BCP-47 tag of the spoken language
 */
public record RequestedAnswer(String questionId, int attempt, MediaObject object, String language) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public RequestedAnswer {
        Require.text(questionId, "questionId");
        Require.atLeast(attempt, 1, "attempt");
        Require.present(object, "object");
        Require.text(language, "language");
    }
}
