package dev.hirenow.analysis.postgres;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.ErasureParticipant;
import dev.hirenow.common.erasure.ErasureStatement;

/** What this service stores about an interview. Every transaction locks the first row. */
@ApplicationScoped
class AnalysisErasureParticipant implements ErasureParticipant {

    private static final List<ErasureStatement> ROWS = List.of(
            ErasureStatement.of("interviews", "delete from interview where id = ?1"),
            ErasureStatement.of("outcomes", "delete from outcome where interview_id = ?1"),
            ErasureStatement.of("transcripts", "delete from transcript where interview_id = ?1"),
            ErasureStatement.of("submissions", "delete from submission where interview_id = ?1"),
            ErasureStatement.of("analysisInputs", "delete from analysis_input where interview_id = ?1"),
            ErasureStatement.of("exchanges", "delete from exchange where interview_id = ?1"),
            ErasureStatement.of("analyses", "delete from analysis where interview_id = ?1"));

    @Override
    public List<ErasureStatement> rows() {
        return ROWS;
    }
}
