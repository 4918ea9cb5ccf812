package dev.hirenow.analysis.interview;

/** Where a submission stands. */
public sealed interface SubmissionState {

    /**
     * Transcripts are still to come.
     *
     * @param asked how often the missing ones were asked for
     */
    record Waiting(int asked) implements SubmissionState {}

    /** Transcripts did not come although they were asked for; if they come after all, it goes on. */
    record Missing() implements SubmissionState {}

    /** Everything is known; the analysis is due or running. */
    record Queued() implements SubmissionState {}

    /** It has scores. */
    record Analyzed() implements SubmissionState {}

    /** It gets none without a human. */
    record Failed(FailureReason reason) implements SubmissionState {}

    /** A later submission took its place before it was complete. */
    record Superseded() implements SubmissionState {}

    /** The candidate withdrew, or the interview was cancelled: nothing is analysed. */
    record Dropped() implements SubmissionState {}

    /** A person scores it; no text leaves for a model. */
    record ForHumans() implements SubmissionState {}
}
