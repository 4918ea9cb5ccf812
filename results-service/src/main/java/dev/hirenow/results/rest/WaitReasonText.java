package dev.hirenow.results.rest;

import org.jspecify.annotations.Nullable;

import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportState;
import dev.hirenow.results.review.CaseFile;

/** What an interview waits for, as text for people. */
final class WaitReasonText {

    private WaitReasonText() {}

    /** The text; null if it waits for nothing. */
    static @Nullable String text(CaseFile file) {
        Report report = file.report();
        return switch (file.state()) {
            case INVITED -> "the first answer";
            case RECORDING -> submission(report);
            case TRANSCRIBING -> transcripts(report);
            case ANALYSING -> "suggested scores";
            case AWAITING_REVIEW -> "a reviewer's ratings";
            case FAILED -> "a reviewer to decide what to do";
            case REOPENED -> "the candidate to answer again";
            case ANALYZED, REVIEWED, CLOSED -> null;
        };
    }

    private static String submission(Report report) {
        long recorded = report.questions().stream()
                .filter(question -> question.recording() != null)
                .count();
        return "the candidate to submit; recorded: " + recorded + " of "
                + report.questions().size();
    }

    private static String transcripts(Report report) {
        int missing = report.state() instanceof ReportState.Transcribing transcribing ? transcribing.missing() : 0;
        return missing == 1 ? "1 transcript" : missing + " transcripts";
    }
}
