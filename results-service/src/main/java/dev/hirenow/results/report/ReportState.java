package dev.hirenow.results.report;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;

/** Where an interview stands, as HR sees it. */
public sealed interface ReportState {

    /** The candidate has recorded nothing yet. */
    record Invited() implements ReportState {}

    /** The candidate has recorded, and not submitted. */
    record BeingRecorded() implements ReportState {}

    /** Submitted; transcripts of {@code missing} answers are still to come. */
    record Transcribing(int missing) implements ReportState {}

    /** Submitted and transcribed; scores are on their way. */
    record Analysing() implements ReportState {}

    /** Submitted and transcribed; no model is asked, a person rates. */
    record AwaitingReview() implements ReportState {}

    /** The latest submission has scores. */
    record Analyzed(InterviewAnalyzed fact) implements ReportState {}

    /** The latest submission gets no scores without a human. */
    record Failed(AnalysisFailed fact) implements ReportState {}

    /** Ended without a submission that counts. */
    record Closed(InterviewClosed fact) implements ReportState {}

    /** The name of this state. */
    default StateName name() {
        return switch (this) {
            case Invited() -> StateName.INVITED;
            case BeingRecorded() -> StateName.RECORDING;
            case Transcribing _ -> StateName.TRANSCRIBING;
            case Analysing() -> StateName.ANALYSING;
            case AwaitingReview() -> StateName.AWAITING_REVIEW;
            case Analyzed _ -> StateName.ANALYZED;
            case Failed _ -> StateName.FAILED;
            case Closed _ -> StateName.CLOSED;
        };
    }
}
