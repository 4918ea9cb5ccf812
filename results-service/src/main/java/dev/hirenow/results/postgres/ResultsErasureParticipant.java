package dev.hirenow.results.postgres;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.RowRemoval;

/**
 * What this service stores about an interview. Open streams learn of the erasure from the change row, which is removed
 * last.
 */
@ApplicationScoped
class ResultsErasureParticipant implements ErasureParticipant {

    private static final List<RowRemoval> ROWS = List.of(
            RowRemoval.of("reports", "delete from report where interview_id = ?1"),
            RowRemoval.of("reportedFacts", "delete from report_fact where interview_id = ?1"),
            RowRemoval.of("decisionsAndNotes", "delete from review_entry where interview_id = ?1"),
            RowRemoval.of("", "delete from report_detail where interview_id = ?1"),
            RowRemoval.of("searchWords", "delete from candidate_word where interview_id = ?1"),
            RowRemoval.of("", "update report_change set changed = pg_current_xact_id() where interview_id = ?1"),
            new RowRemoval("", "delete from report_change where interview_id = ?1", true));

    @Override
    public List<RowRemoval> rows() {
        return ROWS;
    }
}
