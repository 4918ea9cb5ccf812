package dev.hirenow.common.facts;

/**
 * A question as the candidate sees it, with the rubric its answer is scored by.
 *
 * @param id unique within the interview, such as q1
 * @param number 1-based place in the interview
 * @param text what is asked
 * @param maxSeconds longest recording in seconds
 * @param maxAttempts recordings allowed
 * @param rubric the snapshot that counts
 */
public record Question(String id, int number, String text, int maxSeconds, int maxAttempts, Rubric rubric) {

    /** Refuses missing and impossible values. */
    public Question {
        Require.text(id, "id");
        Require.atLeast(number, 1, "number");
        Require.text(text, "text");
        Require.atLeast(maxSeconds, 1, "maxSeconds");
        Require.atLeast(maxAttempts, 1, "maxAttempts");
        Require.present(rubric, "rubric");
    }
}
