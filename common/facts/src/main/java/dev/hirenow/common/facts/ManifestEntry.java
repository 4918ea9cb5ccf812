package dev.hirenow.common.facts;

/**
 * One question of a submission with the attempt that counts.
 *
 * @param question text and rubric as of the submission
 * @param answer the attempt that counts
 */
public record ManifestEntry(Question question, RequestedAnswer answer) {

    /** Rejects missing values (NullPointerException) and invalid ones (IllegalArgumentException). */
    public ManifestEntry {
        Require.present(question, "question");
        Require.present(answer, "answer");
    }
}
