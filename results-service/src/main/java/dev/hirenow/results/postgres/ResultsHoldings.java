package dev.hirenow.results.postgres;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.Holdings;
import dev.hirenow.common.erasure.Removal;

/**
 * What this service stores about an interview. Open streams learn of the erasure from the change row, which is removed
 * last.
 */
@ApplicationScoped
class ResultsHoldings implements Holdings {

    private static final List<Removal> ROWS = List.of(
            Removal.of("reports", "delete from report where interview_id = ?1"),
            Removal.of("reportedFacts", "delete from report_fact where interview_id = ?1"),
            Removal.of("decisionsAndNotes", "delete from review_entry where interview_id = ?1"),
            Removal.of("", "delete from report_detail where interview_id = ?1"),
            Removal.of("searchWords", "delete from candidate_word where interview_id = ?1"),
            Removal.of("", "update report_change set changed = pg_current_xact_id() where interview_id = ?1"),
            new Removal("", "delete from report_change where interview_id = ?1", true));

    @Override
    public List<Removal> rows() {
        return ROWS;
    }
}
