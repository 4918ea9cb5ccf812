package dev.hirenow.results.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.Totals;

/**
 * A report as a line in a list.
 *
 * @param submission the latest; 0 before the first
 * @param score 0..100 of the newest analysis; null when there is none or nothing could be scored
 * @param coverage 0..1 of the newest analysis; null when there is none
 * @param needsReview of the newest analysis; null when there is none
 * @param questions how many were asked
 * @param videos questions that have a recording
 * @param transcripts questions whose recording has a transcript or will never have one
 * @param assessed answers that have a score
 * @param submittedAt of the latest submission, or null
 * @param analyzedAt of the newest analysis, or null
 */
public record Summary(
        UUID interviewId,
        StateName state,
        String candidateName,
        UUID positionId,
        String positionTitle,
        ScoringMode scoringMode,
        int submission,
        @Nullable Double score,
        @Nullable Double coverage,
        @Nullable Boolean needsReview,
        int questions,
        int videos,
        int transcripts,
        int assessed,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant analyzedAt) {

    /** The line of this report. */
    public static Summary of(Report report) {
        Optional<Totals> totals = report.analysis().map(InterviewAnalyzed::totals);
        return new Summary(
                report.created().interviewId(),
                report.state().name(),
                report.created().candidate().name(),
                report.created().positionId(),
                report.created().positionTitle(),
                report.created().scoringMode(),
                report.submission(),
                totals.map(Totals::score).orElse(null),
                totals.map(Totals::coverage).orElse(null),
                totals.map(Totals::needsReview).orElse(null),
                report.questions().size(),
                (int) report.questions().stream()
                        .filter(question -> question.recording() != null)
                        .count(),
                (int) report.questions().stream()
                        .filter(question -> question.recording() != null
                                && question.recording().settled())
                        .count(),
                totals.map(Totals::assessed).orElse(0),
                report.created().createdAt(),
                report.submitted().map(InterviewSubmitted::submittedAt).orElse(null),
                report.analysis().map(InterviewAnalyzed::analyzedAt).orElse(null));
    }
}
