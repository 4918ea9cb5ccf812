package dev.hirenow.results.report;

import dev.hirenow.common.facts.AnalysisFailed;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewClosed;
import dev.hirenow.common.facts.QuestionsReopened;

/** State of an interview, as HR sees it. */
public sealed interface ReportState {

    /** The candidate has recorded nothing yet. */
    record Invited() implements ReportState {}

    /** The candidate has recorded something, but has not submitted. */
    record BeingRecorded() implements ReportState {}

    /** Submitted; transcripts of {@code missing} answers are still missing. */
    record Transcribing(int missing) implements ReportState {}

    /** Submitted and transcribed; the analysis is due or running. */
    record Analysing() implements ReportState {}

    /** Submitted and transcribed; a person rates, no model is called. */
    record AwaitingReview() implements ReportState {}

    /** The latest submission has scores. */
    record Analyzed(InterviewAnalyzed fact) implements ReportState {}

    /** The latest submission gets no scores unless a person acts. */
    record Failed(AnalysisFailed fact) implements ReportState {}

    /** The candidate may answer questions of the latest submission again; its scores are not final. */
    record Reopened(QuestionsReopened fact) implements ReportState {}

    /** Closed without a submission that counts. */
    record Closed(InterviewClosed fact) implements ReportState {}

    default StateName name() {
        return switch (this) {
            case Invited() -> StateName.INVITED;
            case BeingRecorded() -> StateName.RECORDING;
            case Transcribing _ -> StateName.TRANSCRIBING;
            case Analysing() -> StateName.ANALYSING;
            case AwaitingReview() -> StateName.AWAITING_REVIEW;
            case Analyzed _ -> StateName.ANALYZED;
            case Failed _ -> StateName.FAILED;
            case Reopened _ -> StateName.REOPENED;
            case Closed _ -> StateName.CLOSED;
        };
    }
}
