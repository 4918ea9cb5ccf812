package dev.hirenow.results.postgres;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.ErasureStatement;

/**
 * What this service stores about an interview. Open streams learn of the erasure from the change row, which is removed
 * last.
 */
@ApplicationScoped
class ResultsErasureParticipant implements ErasureParticipant {

    private static final List<ErasureStatement> ROWS = List.of(
            ErasureStatement.of("reports", "delete from report where interview_id = ?1"),
            ErasureStatement.of("reportedFacts", "delete from report_fact where interview_id = ?1"),
            ErasureStatement.of("decisionsAndNotes", "delete from review_entry where interview_id = ?1"),
            ErasureStatement.of("oversightEntries", "delete from oversight_entry where interview_id = ?1"),
            ErasureStatement.of("tags", "delete from interview_tag where interview_id = ?1"),
            ErasureStatement.of("exportRecords", "delete from export_record where interview_id = ?1"),
            ErasureStatement.of("", "delete from report_detail where interview_id = ?1"),
            ErasureStatement.of("", "delete from report_outdated where interview_id = ?1"),
            ErasureStatement.of("", "delete from transcript_search where interview_id = ?1"),
            ErasureStatement.of("searchWords", "delete from candidate_word where interview_id = ?1"),
            ErasureStatement.of("", "update report_change set changed = pg_current_xact_id() where interview_id = ?1"),
            new ErasureStatement("", "delete from report_change where interview_id = ?1", true));

    @Override
    public List<ErasureStatement> rows() {
        return ROWS;
    }
}
