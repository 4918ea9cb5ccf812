package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Verdict;
import dev.hirenow.results.report.Report;
import dev.hirenow.results.report.ReviewSummary;
import dev.hirenow.results.review.CaseFile;
import dev.hirenow.results.review.Rating;
import dev.hirenow.results.review.ReviewEntry;
import dev.hirenow.results.review.ReviewHistory;
import dev.hirenow.results.review.ScorecardTotals;

/**
 * The review of an interview.
 *
 * @param decision the current decision; null before the first
 * @param score 0..100, mean of the scorecards; null when there is none
 * @param decisions all decisions, oldest first
 * @param scorecards the latest of each reviewer
 * @param overrides all overrides, oldest first
 * @param countingOverrides numbers of the overrides that are about the recording and the rubric that count now; of those for
 *     the same criterion the last one counts
 * @param notes oldest first
 */
@Schema(name = "Review")
record ReviewView(
        @Nullable Verdict decision,
        @Nullable Double score,
        List<DecisionView> decisions,
        List<ScorecardView> scorecards,
        List<OverrideView> overrides,
        List<Integer> countingOverrides,
        List<NoteView> notes) {

    static ReviewView of(CaseFile file) {
        ReviewHistory review = file.review();
        ReviewSummary opinion = review.opinion();
        return new ReviewView(
                opinion.verdict(),
                opinion.score(),
                review.decisions().stream().map(DecisionView::of).toList(),
                review.scorecards().stream().map(ScorecardView::of).toList(),
                review.overrides().stream().map(OverrideView::of).toList(),
                review.overrides().stream()
                        .filter(override -> file.report()
                                .stillCounts(
                                        override.submission(), override.rating().questionId()))
                        .map(ReviewEntry.Override::number)
                        .toList(),
                review.notes().stream().map(NoteView::of).toList());
    }

    /**
     * A decision; it never changes.
     *
     * @param by name of the reviewer
     * @param submission the submission that it is about
     * @param score the score that counted at that time; null if there was none, or if a release before 0.2 recorded it
     * @param modelScore the model's score at that time, or null
     * @param humanScore the scorecards' score at that time, or null
     */
    @Schema(name = "Decision")
    record DecisionView(
            int number,
            Verdict decision,
            @Nullable String reason,
            String by,
            Instant at,
            int submission,
            @Nullable Double score,
            @Nullable Double modelScore,
            @Nullable Double humanScore) {

        static DecisionView of(ReviewEntry.Decision decision) {
            return new DecisionView(
                    decision.number(),
                    decision.verdict(),
                    decision.reason(),
                    decision.by().name(),
                    decision.at(),
                    decision.basis().submission(),
                    decision.basis().overall(),
                    decision.basis().score(),
                    decision.basis().humanScore());
        }
    }

    /**
     * One reviewer's ratings.
     *
     * @param by name of the reviewer
     * @param submission the rated submission
     * @param score 0..100, or null
     * @param coverage 0..1
     * @param answers totals by question
     */
    @Schema(name = "Scorecard")
    record ScorecardView(
            int number,
            String by,
            Instant at,
            int submission,
            List<Rating> ratings,
            @Nullable String note,
            @Nullable Double score,
            double coverage,
            List<ScorecardTotals.AnswerTotal> answers) {

        static ScorecardView of(ReviewEntry.Scorecard card) {
            return of(card, card.ratings());
        }

        /** With only those ratings that are about the recordings and rubrics that count now. */
        static ScorecardView current(ReviewEntry.Scorecard card, Report report) {
            return of(
                    card,
                    card.ratings().stream()
                            .filter(rating -> report.stillCounts(card.submission(), rating.questionId()))
                            .toList());
        }

        private static ScorecardView of(ReviewEntry.Scorecard card, List<Rating> ratings) {
            return new ScorecardView(
                    card.number(),
                    card.by().name(),
                    card.at(),
                    card.submission(),
                    ratings,
                    card.note(),
                    card.totals().score(),
                    card.totals().coverage(),
                    card.totals().answers());
        }
    }

    /**
     * A reviewer's rating beside the model's.
     *
     * @param by name of the reviewer
     * @param submission the submission whose scores the reviewer saw
     * @param revision of those scores
     * @param rating 1..5
     * @param proposed the model's rating; null where it gave none
     */
    @Schema(name = "Override")
    record OverrideView(
            int number,
            String by,
            Instant at,
            int submission,
            int revision,
            String questionId,
            String criterionId,
            int rating,
            @Nullable Integer proposed,
            String reason) {

        static OverrideView of(ReviewEntry.Override override) {
            return new OverrideView(
                    override.number(),
                    override.by().name(),
                    override.at(),
                    override.submission(),
                    override.revision(),
                    override.rating().questionId(),
                    override.rating().criterionId(),
                    override.rating().rating(),
                    override.proposed(),
                    override.reason());
        }
    }

    /** Overrides, oldest first. */
    @Schema(name = "OverrideList")
    record OverridesView(List<OverrideView> items) {}

    /** A note. */
    @Schema(name = "Note")
    record NoteView(int number, String text, String by, Instant at) {

        static NoteView of(ReviewEntry.Note note) {
            return new NoteView(note.number(), note.text(), note.by().name(), note.at());
        }
    }

    /** Decisions, oldest first. */
    @Schema(name = "DecisionList")
    record DecisionsView(List<DecisionView> items) {}

    /** Scorecards, the latest of each reviewer. */
    @Schema(name = "ScorecardList")
    record ScorecardsView(List<ScorecardView> items) {}
}
