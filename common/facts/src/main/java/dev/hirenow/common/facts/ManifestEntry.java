package dev.hirenow.common.facts;

/**
 * One question of a submission with the attempt that counts.
 *
 * @param question text and rubric as of the submission
 * @param answer the attempt that counts
 */
public record ManifestEntry(Question question, RequestedAnswer answer) {

    /** Refuses missing and impossible values. */
    public ManifestEntry {
        Require.present(question, "question");
        Require.present(answer, "answer");
    }
}
