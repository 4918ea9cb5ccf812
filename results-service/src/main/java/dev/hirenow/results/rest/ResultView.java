package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.InterviewAnalyzed;
import dev.hirenow.common.facts.ModelUse;
import dev.hirenow.common.facts.Totals;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReportState;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.OverallScore;

/**
 * An interview in full. Scores are those of the newest analysis: while a later submission is being analysed, they
 * belong to the one before, which {@code versions.submission} names.
 *
 * @param waitsFor the next expected event; absent if there is none
 * @param submission number of the latest submission; 0 before the first
 * @param answersUntil deadline for answers; of the open questions while REOPENED
 * @param submittedAt when the candidate last submitted; absent before
 * @param totals of the model's ratings, computed by the service, never by the model; absent before the first analysis
 * @param overall the score that counts: with people's ratings in place of the model's where people rated; absent as long
 *     as nobody has rated
 * @param revisions all revisions of the scores, oldest first
 * @param model the model that answered; absent before the first analysis
 * @param versions the versions that produced the scores; absent before the first analysis
 * @param failure why the latest submission has no scores; absent unless FAILED
 * @param reopened which questions the candidate may answer again; absent unless REOPENED
 * @param closed how the interview closed; absent unless CLOSED
 * @param review the reviewers' entries
 */
@Schema(name = "Result")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
        UUID id,
        String organisation,
        Candidate candidate,
        UUID positionId,
        String positionTitle,
        String language,
        String scoringMode,
        StateName state,
        @Nullable String waitsFor,
        int submission,
        Instant createdAt,
        Instant answersUntil,
        @Nullable Instant submittedAt,
        @Nullable Instant analyzedAt,
        @Nullable Totals totals,
        @Nullable OverallScore overall,
        List<RevisionView> revisions,
        @Nullable ModelUse model,
        @Nullable VersionsView versions,
        List<QuestionView> questions,
        @Nullable FailureView failure,
        @Nullable ReopenedView reopened,
        @Nullable ClosedView closed,
        ReviewView review) {

    /** The submission, revision and rules behind the scores. */
    @Schema(name = "ScoreVersions")
    record VersionsView(int submission, int revision, String prompt, String derivation) {

        static VersionsView of(InterviewAnalyzed analysis) {
            return new VersionsView(
                    analysis.submission(),
                    analysis.revision(),
                    analysis.versions().prompt(),
                    analysis.versions().derivation());
        }
    }

    /** Why there are no scores: a code, and what HR can do. */
    @Schema(name = "AnalysisFailure")
    record FailureView(String reason, String advice, Instant failedAt) {

        static @Nullable FailureView of(ReportState state) {
            return state instanceof ReportState.Failed(var fact)
                    ? new FailureView(fact.reason(), fact.remedy(), fact.failedAt())
                    : null;
        }
    }

    /** The questions that the candidate may answer again, in order, and until when. */
    @Schema(name = "Reopening")
    record ReopenedView(List<String> questions, Instant answersUntil) {

        static @Nullable ReopenedView of(ReportState state) {
            return state instanceof ReportState.Reopened(var fact)
                    ? new ReopenedView(fact.questions(), fact.answersUntil())
                    : null;
        }
    }

    /** How an interview closed without a submission that counts. */
    @Schema(name = "Closing")
    record ClosedView(String cause, Instant closedAt) {

        static @Nullable ClosedView of(ReportState state) {
            return state instanceof ReportState.Closed(var fact)
                    ? new ClosedView(fact.cause().name(), fact.closedAt())
                    : null;
        }
    }

    static ResultView of(CaseFile file) {
        Report report = file.report();
        var created = report.created();
        var analysis = report.analysis();
        ReportState state = report.state();
        var overall = OverallScore.of(file);
        return new ResultView(
                created.interviewId(),
                created.organisation(),
                created.candidate(),
                created.positionId(),
                created.positionTitle(),
                created.language(),
                report.scoringMode().name(),
                file.state(),
                WaitReasonText.text(file),
                report.submission(),
                created.createdAt(),
                report.answersUntil(),
                report.submittedAt().orElse(null),
                analysis.map(InterviewAnalyzed::analyzedAt).orElse(null),
                analysis.map(InterviewAnalyzed::totals).orElse(null),
                overall.orElse(null),
                RevisionView.all(report),
                analysis.map(InterviewAnalyzed::model).orElse(null),
                analysis.map(VersionsView::of).orElse(null),
                questions(report, overall),
                FailureView.of(state),
                ReopenedView.of(state),
                ClosedView.of(state),
                ReviewView.of(file));
    }

    private static List<QuestionView> questions(Report report, Optional<OverallScore> overall) {
        return report.shownQuestions().stream()
                .map(question -> QuestionView.of(
                        report.created().interviewId(),
                        question,
                        overall.flatMap(
                                score -> score.answer(question.question().id()))))
                .toList();
    }
}
