package dev.hirenow.results.review;

import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.StateName;

/**
 * Everything about an interview: what happened and what people made of it.
 *
 * @param report from facts
 * @param review from people
 */
public record CaseFile(Report report, Review review) {

    /** Where the interview stands. */
    public StateName state() {
        return review.opinion().with(report.state().name(), report.submission());
    }

    /** The same for the same facts and entries, another after any change. */
    public String version() {
        return report.fingerprint() + "-" + review.version();
    }
}
