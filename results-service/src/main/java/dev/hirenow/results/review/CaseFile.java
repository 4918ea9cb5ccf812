package dev.hirenow.results.review;

import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.StateName;

/**
 * An interview's report and its review.
 *
 * @param report built from facts
 * @param review the reviewers' entries
 */
public record CaseFile(Report report, ReviewHistory review) {

    public StateName state() {
        return review.opinion().with(report.state().name(), report.submission());
    }

    /** The line of the list. */
    public ReportSummary summary() {
        return ReportSummary.of(report, OverallScore.summary(this), review.opinion(), FigureCollector.of(this));
    }

    /** Identifies this version: equal for the same facts and entries, different after any change. */
    public String version() {
        return report.fingerprint() + "-" + review.version();
    }
}
