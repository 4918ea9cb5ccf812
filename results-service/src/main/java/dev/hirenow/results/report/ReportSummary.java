package dev.hirenow.results.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.ScoringMode;

/**
 * A report as a line of the list.
 *
 * @param closedCause why the interview closed; null unless CLOSED
 * @param submission number of the latest submission; 0 before the first
 * @param score the score that counts
 * @param needsReview of the newest analysis; null if there is none
 * @param questions number of questions
 * @param videos questions that have a recording
 * @param transcripts questions whose recording has a transcript or will never have one
 * @param submittedAt when the candidate last submitted, or null
 * @param analyzedAt of the newest analysis, or null
 * @param reviewSummary summary of the review
 * @param figures what statistics count beside it
 * @param tags by text; empty in a line that was computed and not read
 */
public record ReportSummary(
        UUID interviewId,
        StateName state,
        @Nullable ClosedCause closedCause,
        String candidateName,
        UUID positionId,
        String positionTitle,
        ScoringMode scoringMode,
        int submission,
        ScoreSummary score,
        @Nullable Boolean needsReview,
        int questions,
        int videos,
        int transcripts,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant analyzedAt,
        ReviewSummary reviewSummary,
        StatisticsFigures figures,
        List<String> tags) {

    /** Copies the list. */
    public ReportSummary {
        tags = List.copyOf(tags);
    }

    /** The line of this report with this score, this summary of the review and these figures. */
    public static ReportSummary of(Report report, ScoreSummary score, ReviewSummary review, StatisticsFigures figures) {
        return new ReportSummary(
                report.created().interviewId(),
                review.with(report.state().name(), report.submission()),
                closedCause(report),
                report.created().candidate().name(),
                report.created().positionId(),
                report.created().positionTitle(),
                report.scoringMode(),
                report.submission(),
                score,
                report.analysis()
                        .map(analysis -> analysis.totals().needsReview())
                        .orElse(null),
                report.questions().size(),
                (int) report.questions().stream()
                        .filter(question -> question.recording() != null)
                        .count(),
                (int) report.questions().stream()
                        .filter(question -> question.recording() != null
                                && question.recording().settled())
                        .count(),
                report.created().createdAt(),
                report.submittedAt().orElse(null),
                report.analysis().map(InterviewAnalyzed::analyzedAt).orElse(null),
                review,
                figures,
                List.of());
    }

    private static @Nullable ClosedCause closedCause(Report report) {
        return report.state() instanceof ReportState.Closed(var fact) ? fact.cause() : null;
    }
}
