package dev.hirenow.analysis.postgres;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.erasure.Holdings;
import dev.hirenow.common.erasure.Removal;

/** What this service stores about an interview. Every transaction locks the first row. */
@ApplicationScoped
class AnalysisHoldings implements Holdings {

    private static final List<Removal> ROWS = List.of(
            Removal.of("interviews", "delete from interview where id = ?1"),
            Removal.of("outcomes", "delete from outcome where interview_id = ?1"),
            Removal.of("transcripts", "delete from transcript where interview_id = ?1"),
            Removal.of("submissions", "delete from submission where interview_id = ?1"),
            Removal.of("analysisInputs", "delete from analysis_input where interview_id = ?1"),
            Removal.of("exchanges", "delete from exchange where interview_id = ?1"),
            Removal.of("analyses", "delete from analysis where interview_id = ?1"));

    @Override
    public List<Removal> rows() {
        return ROWS;
    }
}
