package dev.hirenow.upload.interview;

import org.jspecify.annotations.Nullable;

/**
 * How far the analysis of a submission is.
 *
 * @param status as last heard
 * @param revision of the scores that were heard; 0 without scores
 * @param reason code of a failure; null otherwise
 * @param remedy what HR can do about a failure; null otherwise
 */
public record AnalysisState(
        Status status,
        int revision,
        @Nullable String reason,
        @Nullable String remedy) {

    static final AnalysisState PENDING = new AnalysisState(Status.PENDING, 0, null, null);

    /** Where it stands. */
    public enum Status {
        PENDING,
        ANALYZED,
        FAILED
    }

    /** Scores are there. */
    public static AnalysisState analyzed(int revision) {
        return new AnalysisState(Status.ANALYZED, revision, null, null);
    }

    /** There will be no scores without a human. */
    public static AnalysisState failed(String reason, String remedy) {
        return new AnalysisState(Status.FAILED, 0, reason, remedy);
    }

    // Scores outrank a failure, whichever is heard last.
    boolean supersededBy(AnalysisState news) {
        return news.revision() > revision || (status == Status.PENDING && news.status() != Status.PENDING);
    }
}
