package dev.hirenow.analysis.interview;

/** State of a submission. */
public sealed interface SubmissionState {

    /**
     * Some transcripts are not there yet.
     *
     * @param asked how often the service has requested the missing ones
     */
    record Waiting(int asked) implements SubmissionState {}

    /**
     * The transcripts did not arrive although the service requested them. If they arrive later, the analysis continues.
     */
    record Missing() implements SubmissionState {}

    /** The submission is complete; its analysis is due or running. */
    record Queued() implements SubmissionState {}

    /** It has scores. */
    record Analyzed() implements SubmissionState {}

    /** It gets no scores unless a person acts. */
    record Failed(AnalysisFailureReason reason) implements SubmissionState {}

    /** A later submission replaced it before it was complete. */
    record Superseded() implements SubmissionState {}

    /** The candidate withdrew, or the interview was cancelled: it is not analysed. */
    record Dropped() implements SubmissionState {}

    /** A person scores it; no text is sent to a model. */
    record ForHumans() implements SubmissionState {}
}
