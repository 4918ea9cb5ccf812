package dev.hirenow.common.facts;

/**
 * A question as the candidate sees it, with the rubric its answer is scored by.
 *
 * @param id unique within the interview, such as q1
 * @param number 1-based position in the interview
 * @param maxSeconds longest recording in seconds
 * @param maxAttempts recordings allowed
 * @param rubric the snapshot that counts
 */
public record Question(String id, int number, String text, int maxSeconds, int maxAttempts, Rubric rubric) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public Question {
        Require.text(id, "id");
        Require.atLeast(number, 1, "number");
        Require.text(text, "text");
        Require.atLeast(maxSeconds, 1, "maxSeconds");
        Require.atLeast(maxAttempts, 1, "maxAttempts");
        Require.present(rubric, "rubric");
    }
}
