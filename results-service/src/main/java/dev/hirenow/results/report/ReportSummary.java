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
 * A report as a line of the list.
 *
 * @param submission number of the latest submission; 0 before the first
 * @param score 0..100 of the newest analysis; null if there is none or nothing could be scored
 * @param coverage 0..1 of the newest analysis; null if there is none
 * @param needsReview of the newest analysis; null if there is none
 * @param questions number of questions
 * @param videos questions that have a recording
 * @param transcripts questions whose recording has a transcript or will never have one
 * @param assessed answers that have a score
 * @param submittedAt of the latest submission, or null
 * @param analyzedAt of the newest analysis, or null
 * @param reviewSummary summary of the review
 */
public record ReportSummary(
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
        @Nullable Instant analyzedAt,
        ReviewSummary reviewSummary) {

    /** The line of this report without a review. */
    public static ReportSummary of(Report report) {
        Optional<Totals> totals = report.analysis().map(InterviewAnalyzed::totals);
        return new ReportSummary(
                report.created().interviewId(),
                report.state().name(),
                report.created().candidate().name(),
                report.created().positionId(),
                report.created().positionTitle(),
                report.scoringMode(),
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
                report.analysis().map(InterviewAnalyzed::analyzedAt).orElse(null),
                ReviewSummary.NONE);
    }

    /** The same line with this summary of the review. */
    public ReportSummary with(ReviewSummary judged) {
        return new ReportSummary(
                interviewId,
                judged.with(state, submission),
                candidateName,
                positionId,
                positionTitle,
                scoringMode,
                submission,
                score,
                coverage,
                needsReview,
                questions,
                videos,
                transcripts,
                assessed,
                createdAt,
                submittedAt,
                analyzedAt,
                judged);
    }

    /** The score that the list is sorted by: the model's, otherwise the scorecards', otherwise null. */
    @Nullable
    Double sortedScore() {
        return score == null ? reviewSummary.score() : score;
    }
}
