package dev.hirenow.results.review;

import dev.hirenow.results.report.Report;

/**
 * Everything about an interview: what happened and what people made of it.
 *
 * @param report from facts
 * @param review from people
 */
public record CaseFile(Report report, Review review) {

    /** The same for the same facts and entries, another after any change. */
    public String version() {
        return report.fingerprint() + "-" + review.version();
    }
}
