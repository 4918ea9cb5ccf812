package dev.hirenow.upload.interview;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a submission's analysis.
 *
 * @param status as last reported
 * @param revision of the latest reported scores; 0 without scores
 * @param reason failure code; null otherwise
 * @param remedy what HR can do about a failure; null otherwise
 */
public record AnalysisState(
        Status status,
        int revision,
        @Nullable String reason,
        @Nullable String remedy) {

    static final AnalysisState PENDING = new AnalysisState(Status.PENDING, 0, null, null);

    /** The status of an analysis. */
    public enum Status {
        PENDING,
        ANALYZED,
        FAILED
    }

    /** The scores are available. */
    public static AnalysisState analyzed(int revision) {
        return new AnalysisState(Status.ANALYZED, revision, null, null);
    }

    /** The analysis failed and needs a human to continue. */
    public static AnalysisState failed(String reason, String remedy) {
        return new AnalysisState(Status.FAILED, 0, reason, remedy);
    }

    // Scores take precedence over a failure, in whichever order they arrive.
    boolean supersededBy(AnalysisState news) {
        return news.revision() > revision || (status == Status.PENDING && news.status() != Status.PENDING);
    }
}
