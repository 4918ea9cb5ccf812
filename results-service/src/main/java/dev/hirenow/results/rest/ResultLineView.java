package dev.hirenow.results.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.ScoredBy;
import dev.hirenow.common.facts.Verdict;
import dev.hirenow.results.report.ReportSummary;
import dev.hirenow.results.report.StateName;
import dev.hirenow.results.report.TranscriptHit;

/**
 * An interview as a line of the list.
 *
 * @param closedCause why the interview closed; null unless CLOSED
 * @param submission number of the latest submission; 0 before the first
 * @param score 0..100, the score that counts: with people's ratings in place of the model's where people rated; null if
 *     there is none
 * @param coverage 0..1 share of the rubrics' weight that is rated; null while nothing can be
 * @param complete whether everything is rated, so that the score can be compared with others
 * @param scoredBy AI, AI_AND_PEOPLE or PEOPLE; null without a score
 * @param modelScore 0..100 of the newest analysis, or null
 * @param gaps answers that are not rated in full, by reason
 * @param needsReview whether the newest analysis needs a review; null if there is none
 * @param questions number of questions
 * @param videos questions with a recording
 * @param transcripts questions whose recording has a transcript or will never have one
 * @param assessed answers with a score
 * @param submittedAt when the candidate last submitted, or null
 * @param decision the current decision; null before the first
 * @param humanScore 0..100, mean of the scorecards, or null
 * @param scorecards number of reviewers who rated
 * @param tags by text
 * @param hits where the words that the list was searched for were said, three places at most; empty without a search
 */
@Schema(name = "ResultLine")
record ResultLineView(
        UUID id,
        CandidateName candidate,
        UUID positionId,
        String positionTitle,
        StateName state,
        @Nullable ClosedCause closedCause,
        String scoringMode,
        int submission,
        @Nullable Double score,
        @Nullable Double coverage,
        boolean complete,
        @Nullable ScoredBy scoredBy,
        @Nullable Double modelScore,
        List<Gap> gaps,
        @Nullable Boolean needsReview,
        int questions,
        int videos,
        int transcripts,
        int assessed,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant analyzedAt,
        @Nullable Verdict decision,
        @Nullable Double humanScore,
        int scorecards,
        List<String> tags,
        List<TranscriptHitView> hits) {

    /** The candidate's name, without the address. */
    @Schema(name = "CandidateName")
    record CandidateName(String name) {}

    /**
     * Answers that are not rated in full.
     *
     * @param reason a code such as NO_AUDIO, PARTLY_RATED or NOT_RATED_YET
     * @param answers number of answers
     */
    @Schema(name = "ScoreGap")
    record Gap(String reason, int answers) {}

    static ResultLineView of(ReportSummary line, List<TranscriptHit> hits) {
        return new ResultLineView(
                line.interviewId(),
                new CandidateName(line.candidateName()),
                line.positionId(),
                line.positionTitle(),
                line.state(),
                line.closedCause(),
                line.scoringMode().name(),
                line.submission(),
                line.score().score(),
                line.score().coverage(),
                line.score().complete(),
                line.score().scoredBy(),
                line.score().modelScore(),
                line.score().gaps().entrySet().stream()
                        .map(gap -> new Gap(gap.getKey(), gap.getValue()))
                        .toList(),
                line.needsReview(),
                line.questions(),
                line.videos(),
                line.transcripts(),
                line.score().answers(),
                line.createdAt(),
                line.submittedAt(),
                line.analyzedAt(),
                line.reviewSummary().verdict(),
                line.reviewSummary().score(),
                line.reviewSummary().scorecards(),
                line.tags(),
                hits.stream().map(TranscriptHitView::of).toList());
    }
}
